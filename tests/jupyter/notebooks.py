"""The sample notebooks through nbclient (what nbconvert and papermill use): every output is the one that the file is saved with."""
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import nbclient
import nbformat

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "samples" / "notebooks"


def outputs_of(notebook):
    """The outputs of each code cell without what no reader sees, and with neighbouring texts of a stream as one."""
    return [joined(cell.outputs) for cell in notebook.cells if cell.cell_type == "code"]


def joined(outputs):
    result = []
    for output in outputs:
        output = {key: value for key, value in output.items() if key not in ("metadata", "execution_count")}
        for media_type in {"text/html", "image/svg+xml"} & output.get("data", {}).keys():  # how pictures look is tested where they are drawn
            output["data"][media_type] = re.sub(r"<[^>]*>", " ", re.sub(r"(?s)<style>.*?</style>", "", output["data"][media_type]))
        if result and output["output_type"] == result[-1]["output_type"] == "stream" and output["name"] == result[-1]["name"]:
            result[-1]["text"] += output["text"]
        else:
            result.append(output)
    return result


class Notebooks(unittest.TestCase):
    def test_every_sample_gives_the_outputs_that_it_is_saved_with(self):
        paths = sorted(SAMPLES.glob("*.ipynb"))
        self.assertGreaterEqual(len(paths), 4)
        for path in paths:
            with self.subTest(notebook=path.name):
                saved = nbformat.read(path, as_version=4)
                executed = nbclient.execute(nbformat.from_dict(saved), cwd=SAMPLES, kernel_name="nabla")
                for number, (expected, actual) in enumerate(zip(outputs_of(nbformat.read(path, as_version=4)), outputs_of(executed), strict=True), start=1):
                    self.assertEqual(expected, actual, f"cell {number} of {path.name}")

    def test_nbconvert_runs_a_notebook_and_writes_a_page(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(
                [sys.executable, "-m", "nbconvert", "--to", "html", "--execute", "--ExecutePreprocessor.kernel_name=nabla", "--output-dir", folder, SAMPLES / "backprop.ipynb"],
                check=True, capture_output=True, timeout=120)
            page = (pathlib.Path(folder) / "backprop.html").read_text(encoding="utf-8")
        for part in ("power rule", "<svg", "k = 66.0090000000082", r"$\displaystyle 3$"):
            self.assertIn(part, page)


if __name__ == "__main__":
    unittest.main()
