"""Counts: what the server tells Prometheus of itself."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)


class Counts:
    """The metrics of one server."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        told = ("method", "route", "status")
        self._requests = Counter(
            "mujaz_requests", "Requests answered", told, registry=self._registry
        )
        self._seconds = Histogram(
            "mujaz_request_seconds",
            "Seconds from the first byte to the last",
            ("route",),
            buckets=_SECONDS,
            registry=self._registry,
        )
        self._statements = Counter(
            "mujaz_statements", "Statements judged", ("verdict",), registry=self._registry
        )
        self._deliveries = Counter(
            "mujaz_deliveries", "Briefs sent to hooks", ("outcome",), registry=self._registry
        )
        self.waiting = Gauge(
            "mujaz_requests_at_work", "Requests worked on or waiting", registry=self._registry
        )

    def request(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count one request. Unknown methods and routes are one, so that nobody can grow this."""
        known = method if method in {"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"} else "other"
        self._requests.labels(known, route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def judged(self, verdict: str) -> None:
        """Count one statement that was judged."""
        self._statements.labels(verdict).inc()

    def delivered(self, outcome: str) -> None:
        """Count one brief that was sent, put off or given up."""
        self._deliveries.labels(outcome).inc()

    def text(self) -> bytes:
        """Return all of it in Prometheus' text format."""
        return generate_latest(self._registry)
