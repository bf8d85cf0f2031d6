# The newsroom's server in a container: docs/cms.md says how to run it. Versions are those of
# requirements/dev.txt, which the tests run with.
FROM python:3.11-slim-bookworm AS made
WORKDIR /src
COPY pyproject.toml README.md LICENSE ./
COPY requirements/dev.txt requirements/
COPY src src
RUN python -m venv /opt/mujaz \
    && /opt/mujaz/bin/pip install --no-cache-dir --constraint requirements/dev.txt \
        '.[serve,postgres]'

FROM python:3.11-slim-bookworm
# Numbers, not names: an orchestrator can see that it is not root.
RUN groupadd --gid 10001 mujaz \
    && useradd --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin mujaz \
    && install --directory --owner=10001 --group=10001 /data
COPY --from=made /opt/mujaz /opt/mujaz
ENV PATH=/opt/mujaz/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    MUJAZ_DB=/data/mujaz.db
USER 10001:10001
WORKDIR /data
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["python", "-c", "import httpx; httpx.get('http://127.0.0.1:8000/healthz', timeout=4, trust_env=False).raise_for_status()"]
ENTRYPOINT ["mujaz"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8000", "--keys", "/data/keys.toml"]
