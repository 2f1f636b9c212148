"""Drive a browser without a window, over its debugging pipe: real keys, real clicks, every request it makes."""

import base64
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-extensions",
    "--disable-dev-shm-usage", "--disable-background-networking", "--remote-debugging-pipe",
)  # fmt: skip
PATIENCE = 30
START = """
import fcntl, os, sys
ends = [fcntl.fcntl(int(end), fcntl.F_DUPFD, 10) for end in sys.argv[1:3]]
os.dup2(ends[0], 3)
os.dup2(ends[1], 4)
os.execv(sys.argv[3], sys.argv[3:])
"""  # a browser reads commands from descriptor 3 and answers on descriptor 4
CODES = {
    "ArrowLeft": 37, "ArrowRight": 39, "Home": 36, "End": 35, "Tab": 9, "Enter": 13,
}  # fmt: skip


def browser_path():
    """Find a browser that can be driven; None where there is none, or no way to hand it a pipe."""
    return None if os.name == "nt" else next(filter(None, map(shutil.which, NAMES)), None)


class Browser:
    """One page of a browser; `requests` lists every address that it asked for."""

    def __init__(self, path, size=(1600, 900)):
        commands, self._out = os.pipe()
        self._in, answers = os.pipe()
        self._home = tempfile.TemporaryDirectory()
        line = [sys.executable, "-c", START, str(commands), str(answers), path, *FLAGS]
        self._process = subprocess.Popen(
            [*line, f"--user-data-dir={self._home.name}", "about:blank"], pass_fds=(commands, answers),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(commands)
        os.close(answers)
        os.set_blocking(self._in, False)
        self._number, self._read, self.session = 0, b"", None
        self.requests, self.faults = [], []
        self._is_loaded = False
        pages = [target for target in self.ask("Target.getTargets")["targetInfos"] if target["type"] == "page"]
        self.session = self.ask("Target.attachToTarget", targetId=pages[0]["targetId"], flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime", "Log"):
            self.ask(f"{domain}.enable")
        self.resize(*size)

    def close(self):
        self._process.kill()
        self._process.wait()
        os.close(self._in)
        os.close(self._out)
        shutil.rmtree(self._home.name, ignore_errors=True)

    def ask(self, method, **parameters):
        """Send a command and wait for its answer."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        answer = self._until(lambda found: found.get("id") == self._number)
        assert "error" not in answer, answer["error"]
        return answer["result"]

    def _until(self, is_wanted):
        late = time.monotonic() + PATIENCE
        while time.monotonic() < late:
            while b"\0" in self._read:
                text, _, self._read = self._read.partition(b"\0")
                found = json.loads(text)
                self._notice(found)
                if is_wanted(found):
                    return found
            try:
                self._read += os.read(self._in, 1 << 20)
            except BlockingIOError:
                time.sleep(0.005)
        raise TimeoutError("expected an answer of the browser")

    def _notice(self, found):
        if found.get("method") == "Page.loadEventFired":
            self._is_loaded = True
        elif found.get("method") == "Network.requestWillBeSent":
            self.requests.append(found["params"]["request"]["url"])
        elif found.get("method") == "Runtime.exceptionThrown":
            self.faults.append(found["params"]["exceptionDetails"])
        elif found.get("method") == "Log.entryAdded" and found["params"]["entry"]["level"] == "error":
            self.faults.append(found["params"]["entry"]["text"])

    def open(self, address):
        self._is_loaded = False
        self.ask("Page.navigate", url=address)
        if not self._is_loaded:
            self._until(lambda _: self._is_loaded)

    def resize(self, width, height, *, is_phone=False):
        self.ask(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, mobile=is_phone,
            deviceScaleFactor=2 if is_phone else 1,
        )  # fmt: skip

    def value(self, expression, *, is_awaited=False):
        """Evaluate an expression in the page."""
        answer = self.ask("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=is_awaited)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def press(self, key):
        """Press and release a key."""
        text = {"text": key} if len(key) == 1 else {}
        code = CODES.get(key, ord(key[0].upper()))
        for kind in ("keyDown", "keyUp"):
            down = text if kind == "keyDown" else {}
            self.ask("Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=code, **down)

    def click(self, selector):
        """Click with the mouse in the middle of what a selector finds."""
        find = f"document.querySelector({selector!r})"
        self.value(f"{find}.scrollIntoView({{block: 'center'}})")
        box = f"(b => [b.left + b.width / 2, b.top + b.height / 2])({find}.getBoundingClientRect())"
        self.click_at(*self.value(box))

    def click_at(self, x, y):
        for kind in ("mousePressed", "mouseReleased"):
            self.ask("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", buttons=1, clickCount=1)

    def picture(self, *, is_whole=False):
        """Take a PNG of what is shown, or of the whole page."""
        return base64.b64decode(self.ask("Page.captureScreenshot", captureBeyondViewport=is_whole)["data"])

    def printed(self):
        """Print to a PDF."""
        return base64.b64decode(self.ask("Page.printToPDF", printBackground=False)["data"])
