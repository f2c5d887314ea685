"""The sample notebooks in Jupyter Notebook in a headless Chromium: run all, look at the outputs, keep a picture.

The pictures go into the folder NABLA_PICTURES, if that is set. Needs Debian's packages jupyter-notebook and chromium.
"""
import asyncio
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import unittest

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "pages"))
from chromium import Chromium, found

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "samples" / "notebooks"
WIDTH = 1100


class Browser(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp())
        shutil.copytree(SAMPLES, cls.folder / "notebooks")
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        cls.server = subprocess.Popen(
            ["jupyter-notebook", "--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}", "--NotebookApp.token=", "--NotebookApp.password=", f"--notebook-dir={cls.folder}/notebooks"],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        cls.address = found(cls.server, r"http://127\.0\.0\.1:\d+/")
        cls.chromium = Chromium(WIDTH)

    @classmethod
    def tearDownClass(cls):
        cls.chromium.close()
        cls.server.terminate()
        cls.server.wait(timeout=30)
        shutil.rmtree(cls.folder, ignore_errors=True)

    def test_all_cells_of_every_sample_run(self):
        for path in sorted(SAMPLES.glob("*.ipynb")):
            with self.subTest(notebook=path.name):
                asyncio.run(self.run_all(path))

    async def run_all(self, path):
        page = await self.chromium.open(f"{self.address}notebooks/{path.name}")
        cells = "Jupyter.notebook.get_cells().filter(c => c.cell_type == 'code')"
        await page.wait_for("Jupyter.notebook.kernel.is_connected() && document.querySelector('.kernel_idle_icon')")
        await page.value("Jupyter.notebook.clear_all_output(), 0")
        await page.value("Jupyter.notebook.execute_all_cells(), 0")
        await page.wait_for(f"{cells}.every(c => typeof c.input_prompt_number == 'number' && !c.element.hasClass('running'))")
        await page.wait_for("!document.querySelector('.MathJax_Processing, .MathJax_Preview:not(:empty)') && !document.querySelector('#notebook-container').innerText.includes('displaystyle')")
        self.assertEqual(await page.value("Jupyter.notebook.kernel_selector.current_selection"), "nabla")

        errors = await page.value(f"{cells}.flatMap(c => c.output_area.outputs).filter(o => o.output_type == 'error' || o.name == 'stderr').map(o => o.evalue || o.text)")
        self.assertEqual(errors, [])
        saved = [c for c in json.loads(path.read_text(encoding="utf-8"))["cells"] if c["cell_type"] == "code"]
        self.assertEqual(await page.value(f"{cells}.map(c => c.output_area.outputs.length)"), [len(c["outputs"]) for c in saved])

        # What is seen: typeset formulas, pictures and tables.
        kinds = [kind for c in saved for o in c["outputs"] for kind in o.get("data", {})]
        seen = await page.value("({math: document.querySelectorAll('.output .MathJax').length, svg: document.querySelectorAll('.output_svg svg').length, tables: document.querySelectorAll('.output_html table').length})")
        self.assertEqual((seen["math"] > 0, seen["svg"], seen["tables"]), ("text/latex" in kinds, kinds.count("image/svg+xml"), sum("<table>" in "".join(o.get("data", {}).get("text/html", "")) for c in saved for o in c["outputs"])))
        if pictures := os.environ.get("NABLA_PICTURES"):
            height = await page.value("Math.ceil(document.querySelector('#notebook-container').getBoundingClientRect().height) + 150")
            await page.size(WIDTH, height)
            await asyncio.sleep(1)
            await page.picture(pathlib.Path(pictures) / f"{path.stem}.png")
        page.connection.close()


if __name__ == "__main__":
    unittest.main()
