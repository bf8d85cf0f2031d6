"""House style: how a verified statement is spelled when it is published."""
