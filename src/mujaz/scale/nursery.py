"""The nursery: loaded, on purpose by its mere import, in the process that workers are forked from.

So that models are loaded once and their memory is shared. `multiprocessing` gives its fork server
names of modules to import and nothing else. Where the system can't fork, each worker loads its own.
"""

import gc

from mujaz.engine import warm

warm()
gc.collect()
gc.freeze()  # no collection touches these pages again, so they stay shared
