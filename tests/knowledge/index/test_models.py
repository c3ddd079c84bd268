"""A model file that isn't the one that came with Rolecall is refused."""

import pytest

from knowledge.errors import ModelDamaged
from knowledge.index import cross_encoder, embeddings


@pytest.mark.parametrize(
    ("shipped", "opened"),
    [(embeddings.MODEL, embeddings.LocalEmbedder), (cross_encoder.MODEL, cross_encoder.CrossEncoder)],
)
def test_a_tampered_model_file_is_refused_by_name(tmp_path, shipped, opened):
    tampered = tmp_path / shipped.name
    content = bytearray(shipped.read_bytes())
    content[1000] ^= 1
    tampered.write_bytes(content)
    with pytest.raises(ModelDamaged, match=rf"'{shipped.name}' is damaged.*fresh copy"):
        opened(model_file=tampered)
