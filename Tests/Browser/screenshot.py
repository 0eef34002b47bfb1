"""Retakes the picture of the README: `python Tests/Browser/screenshot.py [docs/dashboard.png]`.

Needs what the tests need, and takes the same variables. Flags are drawn with fonts-noto-color-emoji.
"""

import contextlib
import os
import sys

from conftest import ROOT, serving, start_chromium
from page import Page


def main():
    target = sys.argv[1] if len(sys.argv) > 1 else ROOT / "docs/dashboard.png"
    known = os.environ.get("DEPECHE_URL")
    with contextlib.nullcontext(known) if known else serving(ROOT / "seeds") as address:
        driver = start_chromium()
        try:
            page = Page(driver, address.rstrip("/"))
            page.reset()
            page.open("#/")
            height = page.script("return document.documentElement.scrollHeight")
            driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
                "width": 1440, "height": min(height, 1180), "deviceScaleFactor": 1, "mobile": False,
            })
            driver.save_screenshot(str(target))
        finally:
            driver.quit()


if __name__ == "__main__":
    main()
