"""What the tests do to the page, with explicit waits: nothing here sleeps."""

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

SETTLED = """
const main = document.querySelector("main");
return main.getAttribute("aria-busy") === "false" && main.dataset.address === location.pathname + location.search;
"""


class Page:
    def __init__(self, driver, address):
        self.driver = driver
        self.address = address

    def reset(self):
        self.driver.execute_cdp_cmd("Network.enable", {})
        self.online(True)
        self.prefer()
        self.size(1440)
        # A page of the server that keeps nothing itself.
        self.driver.get(self.address + "/docs")
        self.script("localStorage.clear(); sessionStorage.clear()")
        self.driver.get("about:blank")
        self.driver.get_log("browser")

    def complaints(self, allowed=()):
        """Console messages that are an error or a breach of the content security policy."""
        messages = [entry["message"] for entry in self.driver.get_log("browser")
                    if entry["level"] == "SEVERE" or "Content Security Policy" in entry["message"]]
        return [message for message in messages if not any(text in message for text in allowed)]

    # Where the page is

    def open(self, route="#/"):
        """Loads the page anew at a route: by its hash of before, which leads on to the path."""
        self.driver.get("about:blank")
        self.driver.get(f"{self.address}/{route}")
        self.until(lambda: self.script("return location.hash") == "")
        self.settle()
        return self

    def go(self, route):
        """Turns to a route within the page."""
        self.script("location.hash = arguments[0]", route)
        self.until(lambda: self.script("return location.hash") == "")
        self.settle()
        return self

    def where(self):
        """The path and the parameters of the page that is shown."""
        return self.script("return location.pathname + location.search")

    def arrive(self, address):
        """Waits until the page of an address is shown."""
        self.until(lambda: self.where() == address)
        self.settle()
        return self

    def settle(self):
        self.until(lambda: self.script(SETTLED))

    def until(self, condition, seconds=15):
        return WebDriverWait(self.driver, seconds, poll_frequency=0.05).until(lambda _: condition())

    # What it shows

    def script(self, source, *arguments):
        return self.driver.execute_script(source, *arguments)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def text(self, selector):
        """The text as it is in the document, whatever styles do to it."""
        return self.script("return document.querySelector(arguments[0]).textContent", selector)

    def texts(self, selector):
        return self.script(
            "return [...document.querySelectorAll(arguments[0])].map(element => element.textContent)", selector)

    # What the reader does and prefers

    def press(self, *keys):
        ActionChains(self.driver).send_keys(*keys).perform()

    def chord(self, modifier, key):
        """Presses a key while another one is held."""
        ActionChains(self.driver).key_down(modifier).send_keys(key).key_up(modifier).perform()

    def focused(self, expression):
        """An expression over `it`, the focused element."""
        return self.script(f"const it = document.activeElement; return {expression}")

    def size(self, width):
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": 844 if width < 500 else 900, "deviceScaleFactor": 1, "mobile": width < 500,
        })

    def prefer(self, scheme="light", motion="reduce"):
        """What the system says. Motion is off, or a click would chase what smooth scrolling still moves."""
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [
            {"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": motion},
        ]})

    def online(self, is_online):
        self.driver.execute_cdp_cmd("Network.emulateNetworkConditions", {
            "offline": not is_online, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
        })
