"""Every kind of page and picture that the command line writes, opened from the file system in a headless Chromium."""
import asyncio
import os
import pathlib
import subprocess
import tempfile
import unittest

from chromium import Chromium

ROOT = pathlib.Path(__file__).resolve().parents[2]
NABLA = ["dotnet", str(ROOT / "src/Nabla.Cli/bin/Debug/net10.0/Nabla.Cli.dll")]
WIDTHS = (400, 900, 1600)
LOOKS = {"light": ("light", "none"), "dark": ("dark", "none"), "grey": ("light", "achromatopsia")}

PAGES = {
    "explain-square.html": ["explain", "w**2", "w", "--at", "3"],
    "explain-network.html": ["explain", "exp(sin(w)**2)/(w + 1) + Max(0, w)", "w", "--at", "1"],
    "explain-pole.html": ["explain", "1/w", "w"],
    "steps.html": ["steps", "exp(sin(x)**2)*log(x)/(x + 1)", "x", "--level", "full", "--format", "html"],
    "hints.html": ["steps", "x**2*sin(x)", "x", "--hint", "2", "--format", "html"],
    "secant.html": ["plot", "w**2", "w", "--at", "3", "--kind", "secant"],
    "function.svg": ["plot", "w**2", "w", "--at", "3", "--epsilon", "1"],
    "poles.svg": ["plot", "tan(w)/w", "w"],
    "error.svg": ["plot", "sin(w)", "w", "--at", "1", "--kind", "error"],
    "contours.svg": ["plot", "(1 - x)**2 + 100*(y - x**2)**2", "x", "y", "--from", "-2", "--to", "2"],
    "descent.svg": ["plot", "x**2 + 3*y**2", "x", "y", "--kind", "descent", "--at", "x=2", "y=1", "--rate", "0.1"],
    "graph.svg": ["graph", "a = 2 + 3*w; J = a**2", "--format", "svg"],
    "network.svg": ["backprop", "a1 = Max(0, w1*x + b1); a2 = Max(0, w2*a1 + b2); J = (a2 - y)^2/2", "--at", "x=1", "y=5", "w1=2", "b1=0", "w2=3", "b2=1", "--format", "svg"],
    **{f"{name}.html": ["run", str(ROOT / f"samples/notebooks/{name}.ipynb")] for name in ("derivatives", "backprop", "relu-network", "gradient-descent")},
}


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.temporary.name)
        cls.chromium = Chromium(900)

    @classmethod
    def tearDownClass(cls):
        cls.chromium.close()
        cls.temporary.cleanup()

    def test_every_page_is_quiet_and_fits(self):
        for name, arguments in PAGES.items():
            with self.subTest(page=name):
                file = self.folder / name
                run = subprocess.run(NABLA + arguments + (["--output", str(file)] if arguments[0] in ("run", "explain", "plot") else []), stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True)
                if not file.exists():
                    file.write_text(run.stdout, encoding="utf-8")
                asyncio.run(self.look(file))

    async def look(self, file):
        page = await self.chromium.open("about:blank")
        for domain in ("Page", "Runtime", "Log", "Network"):
            await page.call(f"{domain}.enable")
        await page.call("Page.navigate", url=file.as_uri())
        await page.wait_for("document.readyState == 'complete' && location.protocol == 'file:'")
        if await page.value("Boolean(document.querySelector('figure.slider'))"):
            await self.slide(page)
        await page.value("document.querySelectorAll('details').forEach(d => d.open = true), 0")
        for width in WIDTHS:
            await page.size(width, 1000)
            for look, (scheme, vision) in LOOKS.items():
                await page.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
                await page.call("Emulation.setEmulatedVisionDeficiency", type=vision)
                if file.suffix == ".html":
                    self.assertLessEqual(await page.value("document.documentElement.scrollWidth"), width, f"wider than {width}")
                if pictures := os.environ.get("NABLA_PICTURES"):
                    height = await page.value("Math.ceil(document.documentElement.getBoundingClientRect().height)")
                    await page.size(width, max(300, min(height, 12_000)))
                    await page.picture(pathlib.Path(pictures) / f"{file.stem}-{width}-{look}.png")
        self.assertEqual(page.complaints, [])
        self.assertIn("Page.loadEventFired", page.events)
        await page.call("Page.close")
        page.connection.close()

    async def slide(self, page):
        """The slider shows one frame, and another when it is moved."""
        seen = "[...document.querySelectorAll('.frame')].findIndex(f => f.getAttribute('display') == 'inline')"
        self.assertEqual(await page.value(seen), 0)
        await page.value("(s => { s.value = 7; s.dispatchEvent(new Event('input')) })(document.querySelector('.slider input'))")
        self.assertEqual(await page.value(seen), 7)
        await page.value("document.querySelector('.slider button').click()")
        await page.wait_for(f"{seen} > 8")
        await page.value("document.querySelector('.slider button').click()")


if __name__ == "__main__":
    unittest.main()
