"""The sample notebooks in Jupyter Notebook in a headless Chromium: run all, look at the outputs, keep a picture.

The pictures go into the folder NABLA_PICTURES, if that is set. Needs Debian's packages jupyter-notebook and chromium.
"""
import asyncio
import base64
import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import tempfile
import threading
import time
import unittest
import urllib.error
import urllib.request

from tornado.websocket import websocket_connect

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "samples" / "notebooks"
PATIENCE = 60
WIDTH = 1100


class Page:
    """A page of a Chromium, over its developer tools."""

    def __init__(self, connection):
        self.connection, self.count = connection, 0

    async def call(self, method, **parameters):
        self.count += 1
        await self.connection.write_message(json.dumps({"id": self.count, "method": method, "params": parameters}))
        while True:
            message = json.loads(await self.connection.read_message())
            if message.get("id") == self.count:
                if "error" in message:
                    raise RuntimeError(message["error"])
                return message["result"]

    async def value(self, script):
        result = await self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(result["exceptionDetails"])
        return result["result"].get("value")

    async def wait_for(self, script):
        end = time.monotonic() + PATIENCE
        while not await self.value(f"(() => {{ try {{ return Boolean({script}) }} catch {{ return false }} }})()"):
            if time.monotonic() > end:
                raise TimeoutError(script)
            await asyncio.sleep(0.2)

    async def picture(self, path):
        height = await self.value("Math.ceil(document.querySelector('#notebook-container').getBoundingClientRect().height) + 150")
        await self.call("Emulation.setDeviceMetricsOverride", width=WIDTH, height=height, deviceScaleFactor=1, mobile=False)
        await asyncio.sleep(1)
        picture = await self.call("Page.captureScreenshot", format="png")
        path.write_bytes(base64.b64decode(picture["data"]))


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
        cls.address = cls.found(cls.server, r"http://127\.0\.0\.1:\d+/")
        cls.chromium = subprocess.Popen(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--remote-debugging-port=0", f"--user-data-dir={cls.folder}/profile", f"--window-size={WIDTH},1200", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        cls.tools = cls.found(cls.chromium, r"ws://[^ \n]+").split("/")[2]

    @classmethod
    def found(cls, process, pattern):
        for line in process.stderr:
            if match := re.search(pattern, line):
                threading.Thread(target=process.stderr.read, daemon=True).start()  # a full pipe would stop it
                return match.group()
        raise RuntimeError(f"{process.args[0]} did not start")

    @classmethod
    def tearDownClass(cls):
        for process in (cls.chromium, cls.server):
            process.terminate()
            process.wait(timeout=30)
        shutil.rmtree(cls.folder, ignore_errors=True)

    async def open(self, address):
        request = urllib.request.Request(f"http://{self.tools}/json/new?{address}", method="PUT")
        try:
            page = json.load(urllib.request.urlopen(request))
        except urllib.error.HTTPError:  # before version 111
            page = json.load(urllib.request.urlopen(f"http://{self.tools}/json/new?{address}"))
        return Page(await websocket_connect(page["webSocketDebuggerUrl"], max_message_size=1 << 28))

    def test_all_cells_of_every_sample_run(self):
        for path in sorted(SAMPLES.glob("*.ipynb")):
            with self.subTest(notebook=path.name):
                asyncio.run(self.run_all(path))

    async def run_all(self, path):
        page = await self.open(f"{self.address}notebooks/{path.name}")
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
            await page.picture(pathlib.Path(pictures) / f"{path.stem}.png")


if __name__ == "__main__":
    unittest.main()
