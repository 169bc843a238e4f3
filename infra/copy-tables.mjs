// Copies ReviewBot's tables from one storage account into another: to back them up, and to bring a backup back.
//
//   npm ci --prefix infra
//   node infra/copy-tables.mjs SOURCE TARGET
//
// SOURCE and TARGET are names of storage accounts; you need the role "Storage Table Data Contributor" on both, and
// "az login": no other login is tried, since the identity of the machine that you are on has no such role. For the
// emulator they may be connection strings. Rows of the target that are not in the source stay.
import { TableClient } from "@azure/data-tables";
import { AzureCliCredential } from "@azure/identity";

const tables = ["Deals", "People", "Places", "Due"];
const most = 100; // changes in one transaction
const heaviest = 1_000_000; // characters in one transaction, far below the service's 4 MiB

const [source, target] = process.argv.slice(2);
if (!source || !target || source === target) {
  console.error("Usage: node infra/copy-tables.mjs SOURCE TARGET");
  process.exit(1);
}
for (const table of tables)
  console.log(`${table}: ${await copy(open(source, table), open(target, table))} rows`);

function open(account, table) {
  return account.includes("=") || account.includes(";")
    ? TableClient.fromConnectionString(account, table, { allowInsecureConnection: true })
    : new TableClient(`https://${account}.table.core.windows.net`, table, new AzureCliCredential());
}

async function copy(from, to) {
  let rows = 0;
  await to.createTable(); // one that is there is no error
  for await (const batch of batches(from)) {
    await to.submitTransaction(batch.map(row => ["upsert", row, "Replace"]));
    rows += batch.length;
  }
  return rows;
}

// Rows come ordered by partition. Values stay text with their type: a round trip through numbers and dates would change some.
async function* batches(from) {
  let batch = [], weight = 0;
  for await (const found of all(from)) {
    const { etag, timestamp, ...row } = found;
    const its = JSON.stringify(row).length;
    if (batch.length === most || weight + its > heaviest || (batch.length > 0 && batch[0].partitionKey !== row.partitionKey)) {
      if (batch.length > 0) yield batch;
      [batch, weight] = [[], 0];
    }
    batch.push(row);
    weight += its;
  }
  if (batch.length > 0) yield batch;
}

async function* all(from) {
  try {
    yield* from.listEntities({ disableTypeConversion: true });
  } catch (failed) {
    if (failed.code !== "TableNotFound" && failed.details?.odataError?.code !== "TableNotFound") throw failed; // never written to
  }
}
