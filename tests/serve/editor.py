"""A process that edits one brief a number of times, as others do too: editor.py WHERE TIMES.

Where another was faster it reads the brief again. It prints how often that was.
"""

import sys
from dataclasses import replace

from mujaz.errors import OutOfDate
from mujaz.serve.desks import open_desk
from mujaz.serve.record import Action, Entry

if __name__ == "__main__":
    desk, done, lost = open_desk(sys.argv[1]), 0, 0
    while done < int(sys.argv[2]):
        before = desk.get("a")
        after = replace(before, version=before.version + 1)
        line = Entry(
            brief="a",
            version=after.version,
            at=after.changed,
            by="ليلى",
            action=Action.EDITED,
            detail={"before": before.version},
        )
        try:
            desk.change(after, line)
        except OutOfDate:
            lost += 1
        else:
            done += 1
    print(lost)
