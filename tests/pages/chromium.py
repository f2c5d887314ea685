"""A headless Chromium and its pages, over its developer tools."""
import asyncio
import base64
import json
import pathlib
import re
import shutil
import subprocess
import tempfile
import threading
import time
import urllib.error
import urllib.request

from tornado.websocket import websocket_connect

PATIENCE = 60


def found(process, pattern):
    """What a starting program writes to its standard error."""
    for line in process.stderr:
        if match := re.search(pattern, line):
            threading.Thread(target=process.stderr.read, daemon=True).start()  # a full pipe would stop it
            return match.group()
    raise RuntimeError(f"{process.args[0]} did not start")


class Page:
    """A page of a Chromium; what it complains about is kept."""

    def __init__(self, connection):
        self.connection, self.count, self.complaints, self.events = connection, 0, [], set()

    async def call(self, method, **parameters):
        self.count += 1
        await self.connection.write_message(json.dumps({"id": self.count, "method": method, "params": parameters}))
        while True:
            message = json.loads(await self.connection.read_message())
            if message.get("id") == self.count:
                if "error" in message:
                    raise RuntimeError(message["error"])
                return message["result"]
            self.listen(message)

    def listen(self, message):
        """Keeps what a page writes as an error or a warning, exceptions, and everything that it tries to load."""
        method, parameters = message.get("method"), message.get("params", {})
        self.events.add(method)
        if method == "Runtime.exceptionThrown":
            self.complaints.append(parameters["exceptionDetails"]["text"])
        elif method == "Log.entryAdded" and parameters["entry"]["level"] in ("error", "warning"):
            self.complaints.append(parameters["entry"]["text"])
        elif method == "Runtime.consoleAPICalled" and parameters["type"] in ("error", "warning", "assert"):
            self.complaints.append(json.dumps(parameters["args"]))
        elif method == "Network.requestWillBeSent" and not parameters["request"]["url"].startswith(("file:", "data:", "about:")):
            self.complaints.append(f"asks for {parameters['request']['url']}")

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

    async def size(self, width, height):
        await self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    async def picture(self, path):
        picture = await self.call("Page.captureScreenshot", format="png")
        pathlib.Path(path).write_bytes(base64.b64decode(picture["data"]))


class Chromium:
    """The program, with a profile of its own."""

    def __init__(self, width):
        self.profile = tempfile.mkdtemp()
        self.process = subprocess.Popen(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--remote-debugging-port=0", f"--user-data-dir={self.profile}", f"--window-size={width},1200", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.tools = found(self.process, r"ws://[^ \n]+").split("/")[2]

    async def open(self, address):
        request = urllib.request.Request(f"http://{self.tools}/json/new?{address}", method="PUT")
        try:
            page = json.load(urllib.request.urlopen(request))
        except urllib.error.HTTPError:  # before version 111
            page = json.load(urllib.request.urlopen(f"http://{self.tools}/json/new?{address}"))
        return Page(await websocket_connect(page["webSocketDebuggerUrl"], max_message_size=1 << 28))

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=30)
        shutil.rmtree(self.profile, ignore_errors=True)
