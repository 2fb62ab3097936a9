"""PyPI belvo-python: a widget token, the links, and the accounts of a link."""

import os

import requests
from belvo.client import Client
from belvo.exceptions import RequestError

url = os.environ["BELVO_API_URL"]
client = Client(os.environ["BELVO_SECRET_ID"], os.environ["BELVO_SECRET_PASSWORD"], url)
callback_urls = {"success": "myapp://success", "exit": "myapp://exit", "event": "myapp://error"}
token = client.WidgetToken.create(widget={"callback_urls": callback_urls})
assert token["access"] and token["refresh"], token

played = {"access_token": token["access"], "institution": "gringotts_co_business"}
link = requests.post(f"{url}/sandbox/play", json=played, timeout=5).json()["link"]

assert link in [known["id"] for known in client.Links.list()]
assert client.Links.get(link)["institution"] == "gringotts_co_business"
accounts = list(client.Accounts.list(link=link))
assert len(accounts) == 3 and all(account["link"] == link for account in accounts)
assert len(list(client.Transactions.list(link=link, page_size=7))) == 60
assert len(client.Accounts.create(link)) == 3
try:
    client.WidgetToken.create(scopes="moon", raise_exception=True)
except RequestError as error:
    assert error.detail[0]["code"] == "invalid_choice", error.detail
else:
    raise AssertionError("a wrong scope was taken")
assert client.Links.delete(link)
print("belvo-python works")
