"""Retakes the pictures of the README into a folder: `python Tests/Browser/screenshot.py [docs]`.

Needs what the tests need, and takes the same variables.
"""

import contextlib
import os
import sys
from pathlib import Path

from conftest import ROOT, serving, start_chromium
from page import Page

PICTURES = {"dashboard.png": ("#/", 1180), "person.png": ("#/entities/per-abdellatif-hammouchi", 1100)}


def main():
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "docs")
    known = os.environ.get("DEPECHE_URL")
    with contextlib.nullcontext(known) if known else serving(ROOT / "seeds") as address:
        driver = start_chromium()
        try:
            page = Page(driver, address.rstrip("/"))
            page.reset()
            for name, (route, height) in PICTURES.items():
                driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
                    "width": 1440, "height": height, "deviceScaleFactor": 1, "mobile": False,
                })
                page.open(route)
                driver.save_screenshot(str(folder / name))
        finally:
            driver.quit()


if __name__ == "__main__":
    main()
