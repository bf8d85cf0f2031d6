"""A process that writes to a desk until it is killed, and says what was answered: writer.py WHERE.

Several threads make briefs and change each a few times. A line «id version» is printed when the
desk has answered, never before. A brief to write comes as JSON on standard input.
"""

import os
import sys
import threading
from itertools import count

from mujaz.publish.json import from_json
from mujaz.serve.desks import open_desk
from mujaz.serve.outbox import Message
from mujaz.serve.record import Action, Entry, Record, Status


def write(desk, brief, name):
    for number in count():
        for version in (1, 2, 3):
            at = f"2026-11-15T10:00:{version:02}+00:00"
            record = Record(
                id=f"{name}-{number}",
                version=version,
                status=Status.DRAFT,
                created=at,
                changed=at,
                brief=brief,
            )
            line = Entry(
                brief=record.id, version=version, at=at, by=name, action=Action.EDITED, detail={}
            )
            if version == 1:
                desk.keep(record, line, Message(hook="cms", id=record.id, push=True))
            else:
                desk.change(record, line)
            os.write(1, f"{record.id} {version}\n".encode())


if __name__ == "__main__":
    kept, given = open_desk(sys.argv[1]), from_json(sys.stdin.read())
    for letter in "abc":
        name = f"{letter}{os.getpid()}"
        threading.Thread(target=write, args=(kept, given, name), daemon=True).start()
    threading.Event().wait()
