"""Reading an archive: every record has its address, and whatever is broken is said."""

import bz2
import gzip
import io
import lzma

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from invented_archive import line, page, response, row

from mujaz.errors import NoSuchSource
from mujaz.scale.inputs import sources_of
from mujaz.scale.shard import shards

MOST = 100_000


def records(*paths, most=MOST):
    found = sources_of(list(map(str, paths)))
    return [
        record
        for place, source in enumerate(found)
        for shard in shards(source, place, records=3, most=most)
        for record in shard.records
    ]


PACKED = {
    "plain": bytes,
    "gzip": gzip.compress,
    "members": lambda data: b"".join(gzip.compress(part) for part in data.splitlines(True)),
    "xz": lzma.compress,
    "bzip2": bz2.compress,
}


@pytest.mark.parametrize("how", PACKED)
def test_lines_are_read_out_of_any_compression(tmp_path, how):
    file = tmp_path / "archive"
    file.write_bytes(PACKED[how](b"".join(map(line, range(7)))))
    found = records(file)
    assert [one.row for one in found] == [line(n) for n in range(7)]
    assert [one.address.number for one in found] == list(range(1, 8))
    assert {one.address.file for one in found} == {str(file)}


def test_lines_are_read_out_of_zstd(tmp_path):
    file = tmp_path / "archive"
    with pa.output_stream(str(file), compression="zstd") as out:
        out.write(b"".join(map(line, range(7))))
    assert [one.row for one in records(file)] == [line(n) for n in range(7)]


@pytest.mark.parametrize("how", ["gzip", "xz", "bzip2"])
def test_where_a_compressed_file_is_cut_off_the_rest_is_one_fault(tmp_path, how):
    file = tmp_path / "archive"
    whole = PACKED[how](b"".join(map(line, range(300))))
    file.write_bytes(whole[: len(whole) * 2 // 3])
    *read, last = records(file)
    assert [one.row for one in read] == [line(n) for n in range(len(read))]
    assert last.fault.reason == "BrokenFile"
    assert last.address.number == len(read) + 1


def test_a_line_that_is_too_long_is_passed_over(tmp_path):
    file = tmp_path / "archive"
    file.write_bytes(line(0) + b'{"text": "' + b"x" * 5 * MOST + b'"}\n' + line(2))
    first, long, third = records(file)
    assert (first.row, third.row) == (line(0), line(2))
    assert long.fault.reason == "TooLarge"


def test_blank_lines_are_no_records_but_are_counted_as_lines(tmp_path):
    file = tmp_path / "archive"
    file.write_bytes(line(0) + b"\n  \n" + line(1))
    assert [one.address.number for one in records(file)] == [1, 4]


def test_rows_of_parquet_keep_the_columns_of_an_article(tmp_path):
    file = tmp_path / "archive"
    table = pa.Table.from_pylist([row(n, vector=[0.5] * 9) for n in range(100)])
    pq.write_table(table, file, row_group_size=30)
    found = records(file)
    assert len(found) == 100
    assert found[99].row["text"] == row(99)["text"]
    assert "vector" not in found[0].row


def test_a_table_without_text_says_what_columns_it_has(tmp_path):
    file = tmp_path / "archive"
    pq.write_table(pa.table({"headline": ["خبر"], "views": [3]}), file)
    (only,) = records(file)
    assert "views" in only.fault.detail


@pytest.mark.parametrize("cut", [0.1, 0.5, 0.9])
def test_a_parquet_file_that_is_cut_off_is_one_fault(tmp_path, cut):
    whole = io.BytesIO()
    pq.write_table(pa.Table.from_pylist([row(n) for n in range(100)]), whole)
    file = tmp_path / "archive"
    file.write_bytes(whole.getvalue()[: int(cut * len(whole.getvalue()))])
    assert [one.fault.reason for one in records(file)] == ["BrokenFile"]


@pytest.mark.parametrize("packed", [True, False])
def test_responses_of_a_warc_keep_where_they_stand(tmp_path, packed):
    file = tmp_path / "archive"
    some = [response(n, page(n).encode(), packed=packed) for n in range(5)]
    file.write_bytes(b"".join(some))
    found = records(file)
    assert [one.page.decode() for one in found] == [page(n) for n in range(5)]
    assert [one.url for one in found] == [f"https://example.org/{n}" for n in range(5)]
    for number, one in enumerate(found):
        assert one.address.offset == len(b"".join(some[:number]))
        assert one.address.warc_record == f"<urn:0000-{number}>"
        # Whoever has the offset has the record.
        alone = tmp_path / f"alone{number}"
        alone.write_bytes(file.read_bytes()[one.address.offset :])
        assert records(alone)[0].page == one.page


def test_what_is_no_page_of_a_crawl_is_passed_with_a_reason(tmp_path):
    file = tmp_path / "archive"
    file.write_bytes(
        response(0, b"GIF89a", kind="image/gif")
        + response(1, page(1).encode(), status="404 Not Found")
        + response(2, page(2).encode())
        + response(3, b"x" * 3 * MOST)
    )
    picture, lost, real, huge = records(file)
    assert picture.passed
    assert lost.passed
    assert (picture.fault.detail, lost.fault.detail) == (
        "is image/gif",
        "answered with the status 404",
    )
    assert real.page is not None
    assert huge.fault.reason == "TooLarge"
    assert not huge.passed


def test_a_page_of_a_crawl_that_unpacks_to_more_than_it_may_is_not_unpacked(tmp_path):
    bomb = gzip.compress(b"<html>" + b" " * 50 * MOST)
    head = "text/html\r\nContent-Encoding: gzip"
    file = tmp_path / "archive"
    file.write_bytes(response(0, bomb, kind=head) + response(1, page(1).encode()))
    huge, real = records(file)
    assert huge.fault.reason == "TooLarge"
    assert real.page is not None


@pytest.mark.parametrize("packed", [True, False])
def test_where_a_warc_is_cut_off_what_came_before_is_read(tmp_path, packed):
    file = tmp_path / "archive"
    some = [response(n, page(n).encode(), packed=packed) for n in range(5)]
    file.write_bytes(b"".join(some)[:-40])
    *read, last = records(file)
    assert len(read) == 4
    assert last.fault.reason == "BrokenFile"


def test_a_folder_is_its_files_by_name_each_by_what_it_holds(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b/page.html").write_text(page(1), encoding="utf-8")
    (tmp_path / "a.bin").write_bytes(line(2) + line(3))
    (tmp_path / "c.txt.gz").write_bytes(gzip.compress(row(4)["text"].encode()))
    (tmp_path / ".DS_Store").write_bytes(b"\x00")
    found = records(tmp_path)
    assert [one.address.file for one in found] == [
        str(tmp_path / name) for name in ("a.bin", "a.bin", "b/page.html", "c.txt.gz")
    ]
    assert found[3].page.decode() == row(4)["text"]


def test_a_pattern_names_files_and_each_is_read_once(tmp_path):
    for number in range(3):
        (tmp_path / f"{number}.jsonl").write_bytes(line(number))
    found = records(tmp_path / "1.jsonl", tmp_path / "*.jsonl")
    assert [one.row for one in found] == [line(1), line(0), line(2)]


def test_what_names_nothing_is_refused(tmp_path):
    with pytest.raises(NoSuchSource, match="names no file"):
        sources_of([str(tmp_path / "*.jsonl")])


def test_an_address_of_a_store_is_read_like_a_folder(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b/1.jsonl").write_bytes(line(1))
    (tmp_path / "2.jsonl.gz").write_bytes(gzip.compress(line(2)))
    (tmp_path / "3.html").write_bytes(page(3).encode())
    store = f"file://{tmp_path}"
    assert [one.row for one in records(store)] == [line(2), None, line(1)]
    assert [one.row for one in records(f"{store}/*.gz", f"{store}/b/1.jsonl")] == [line(2), line(1)]


def test_bounds_of_shards_are_those_of_the_source(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(b"".join(map(line, range(7))))
    (tmp_path / "b.jsonl").write_bytes(b"".join(map(line, range(4))))
    found = sources_of([str(tmp_path)])
    cut = [
        (shard.name, len(shard.records))
        for place, source in enumerate(found)
        for shard in shards(source, place, records=3, most=MOST)
    ]
    assert cut == [
        ("00000-000000", 3), ("00000-000001", 3), ("00000-000002", 1),
        ("00001-000000", 3), ("00001-000001", 1),
    ]  # fmt: skip
