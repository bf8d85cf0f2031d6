"""Records that end whoever reads them, for tests: a worker that does what their text says."""

import os
import re
import time

from mujaz.scale import outcome, worker

CRASH, LOOP, SLEEP, ERROR = "يسقط المفسر", "يدور بلا نهاية", "ينام طويلا", "يخطئ البرنامج"
_REAL = outcome.brief_of


def brief_of(article, settings):
    if CRASH in article.body:
        os.abort()
    if LOOP in article.body:
        re.match(r"(a+)+$", "a" * 60 + "b")  # in C: no exception of Python's gets in
    if SLEEP in article.body:
        time.sleep(3600)
    if ERROR in article.body:
        raise ZeroDivisionError("نقص في القسمة")
    return _REAL(article, settings)


def serve(pipe, orders):
    outcome.brief_of = brief_of
    worker.serve(pipe, orders)
