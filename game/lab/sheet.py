"""Write a table's rows to a file, chunk after chunk: .csv, or .parquet by pyarrow; equal rows give equal bytes."""

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from game.core.errors import UsageError
from game.lab.table import Column

SUFFIXES = (".csv", ".parquet")


def check_sheet(path: Path) -> None:
    """Raise UsageError where a file of that name cannot be written."""
    if path.suffix not in SUFFIXES:
        raise UsageError(f"expected a file that ends in {' or '.join(SUFFIXES)}, got {str(path)!r}")
    if not path.parent.is_dir():
        raise UsageError(f"expected a folder {str(path.parent)!r} to write {path.name} to, found none")
    if path.suffix == ".parquet":
        _parquet()


def write_sheet(path: Path, chunks: Iterable[dict[str, Column]]) -> None:
    """Write chunks of rows; the file is there once it is whole."""
    torn = path.with_name(f"{path.name}.torn")
    (_write_csv if path.suffix == ".csv" else _write_parquet)(torn, chunks)
    torn.replace(path)


def _write_csv(path: Path, chunks: Iterable[dict[str, Column]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        for number, chunk in enumerate(chunks):
            if number == 0:
                writer.writerow(chunk)
            writer.writerows(zip(*chunk.values(), strict=True))


def _write_parquet(path: Path, chunks: Iterable[dict[str, Column]]) -> None:
    arrow, parquet = _parquet()
    writer = None
    for chunk in chunks:
        columns = {name: arrow.array(column, _kind(name, column, arrow)) for name, column in chunk.items()}
        table = arrow.table(columns)
        writer = writer or parquet.ParquetWriter(path, table.schema)
        writer.write_table(table)
    if writer:
        writer.close()


def _kind(name: str, column: Column, arrow: Any) -> Any:
    if name == "seed":
        return arrow.uint64()
    first = column[0]
    return arrow.string() if isinstance(first, str) else arrow.float64() if isinstance(first, float) else arrow.int64()


def _parquet() -> tuple[Any, Any]:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise UsageError("expected pyarrow for .parquet; install `alliance-summit[lab]` or write .csv") from error
    return pa, pq
