// npm belvo: a widget token, the links, and the accounts of a link.
const assert = require("node:assert");
const belvo = require("belvo").default;

const { BELVO_API_URL, BELVO_SECRET_ID, BELVO_SECRET_PASSWORD } = process.env;

async function main() {
  const client = new belvo(BELVO_SECRET_ID, BELVO_SECRET_PASSWORD, BELVO_API_URL);
  await client.connect();
  const callback_urls = { success: "myapp://success", exit: "myapp://exit", event: "myapp://error" };
  const token = await client.widgetToken.create({ widget: { callback_urls } });
  assert.ok(token.access && token.refresh);

  const played = await fetch(`${BELVO_API_URL}/sandbox/play`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ access_token: token.access, institution: "erebor_mx_retail" }),
  });
  const { link } = await played.json();

  const links = await client.links.list();
  assert.ok(links.some(({ id }) => id === link));
  assert.equal((await client.links.detail(link)).institution, "erebor_mx_retail");
  const accounts = await client.accounts.list({ filters: { link } });
  assert.equal(accounts.length, 3);
  assert.ok(accounts.every((account) => account.link === link));
  assert.equal((await client.transactions.list({ limit: 25, filters: { link } })).length, 25);
  assert.equal((await client.accounts.retrieve(link)).length, 3);
  await assert.rejects(client.widgetToken.create({ scopes: "moon" }), (error) => error.detail[0].code === "invalid_choice");
  console.log("belvo (npm) works");
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
