"""Files that can't be read: each is refused with one clear sentence that names it and what to do."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest

from knowledge.errors import RolecallError, UnreadableDocument, UnsupportedDocument
from knowledge.ingestion.loaders import SUFFIXES, gather, load

LIMIT = 5_000_000


def refusal(path, limit=LIMIT) -> RolecallError:
    with pytest.raises(RolecallError) as caught:
        load(path, limit)
    assert path.name in str(caught.value)
    return caught.value


def test_an_empty_file_is_refused(tmp_path):
    for words in ("", " \n\t\n"):
        path = tmp_path / "empty.md"
        path.write_text(words)
        error = refusal(path)
        assert isinstance(error, UnreadableDocument)
        assert "is empty" in str(error)


def test_a_file_of_twenty_megabytes_is_refused_with_both_sizes(tmp_path):
    path = tmp_path / "huge.txt"
    path.write_bytes(b"word " * 4_000_000)
    error = refusal(path)
    assert isinstance(error, UnreadableDocument)
    assert "20 MB" in str(error)
    assert "5 MB" in str(error)


def test_a_file_at_the_limit_is_read_and_one_byte_more_is_not(tmp_path):
    path = tmp_path / "role.md"
    path.write_bytes(b"a" * 100)
    assert load(path, 100).text == "a" * 100
    refusal(path, 99)


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\x00\x01",
        bytes(range(256)) * 20,
        b"\xff\xfe\x00",
        b"caf\x81\x8d",
    ],
)
def test_a_binary_file_under_a_text_name_is_refused(tmp_path, data):
    path = tmp_path / "photo.md"
    path.write_bytes(data)
    assert "binary" in str(refusal(path))


def test_an_unknown_ending_is_refused_with_those_that_are_supported(tmp_path):
    path = tmp_path / "role.pages"
    path.write_text("Chef")
    error = refusal(path)
    assert isinstance(error, UnsupportedDocument)
    assert "“.pages”" in str(error)
    assert all(suffix in str(error) for suffix in SUFFIXES)


def test_a_file_without_an_ending_is_refused(tmp_path):
    path = tmp_path / "role"
    path.write_text("Chef")
    assert "without an ending" in str(refusal(path))


def test_a_missing_file_is_refused(tmp_path):
    assert "There is no file" in str(refusal(tmp_path / "gone.md"))


def test_a_folder_is_refused_even_when_it_is_called_like_a_file(tmp_path):
    folder = tmp_path / "roles.md"
    folder.mkdir()
    (folder / "chef.md").write_text("Chef")
    assert "is a folder" in str(refusal(folder))


def test_a_folder_without_documents_stands_for_itself_and_says_so(tmp_path):
    folder = tmp_path / "photos"
    folder.mkdir()
    (folder / "me.png").write_bytes(b"x")
    assert gather([folder]) == [folder]
    assert "holds no document" in str(refusal(folder))


@pytest.fixture
def shut():
    """A folder and a file that nobody but its owner may open, seen by someone else."""
    root = Path(tempfile.mkdtemp())
    root.chmod(0o755)
    folder, file = root / "shut", root / "shut.md"
    folder.mkdir()
    (folder / "chef.md").write_text("Chef")
    file.write_text("Chef")
    for path in (folder, file):
        path.chmod(0)
    person = os.geteuid()
    if person == 0:  # nothing is shut to the superuser
        os.seteuid(65534)
    yield root
    os.seteuid(person)
    folder.chmod(0o700)
    shutil.rmtree(root)


def test_a_file_without_permission_is_refused(shut):
    assert "permission denied" in str(refusal(shut / "shut.md"))


def test_a_folder_without_permission_is_refused(shut):
    assert gather([shut / "shut"]) == [shut / "shut"]
    assert "permission denied" in str(refusal(shut / "shut"))


def test_a_link_to_itself_is_refused(tmp_path):
    path = tmp_path / "loop.md"
    path.symlink_to(path)
    assert "can't be opened" in str(refusal(path))


def test_a_file_whose_name_is_too_long_is_refused(tmp_path):
    assert "can't be opened" in str(refusal(tmp_path / ("x" * 300 + ".md")))


@pytest.mark.parametrize(
    ("coding", "warned"), [("utf-8", False), ("utf-8-sig", False), ("utf-16", False), ("cp1252", True)]
)
def test_the_usual_codings_are_read_and_only_the_guessed_one_is_told(tmp_path, coding, warned):
    path = tmp_path / "role.txt"
    path.write_bytes("Café chef – £30k".encode(coding))
    source = load(path, LIMIT)
    assert (source.name, source.text) == ("role.txt", "Café chef – £30k")
    assert bool(source.warnings) is warned


def test_a_folder_stands_for_its_supported_files_in_order(tmp_path):
    for name in ("b.md", "a.TXT", "c.png", ".hidden.md", "deep/d.markdown"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("Chef")
    found = gather([tmp_path / "b.md", tmp_path])
    assert [path.relative_to(tmp_path).as_posix() for path in found] == ["b.md", "a.TXT", "deep/d.markdown"]
