// node start.js MODULES ACCOUNTS KEY: starts the emulator of these packages on a free port of this machine only, with these accounts.
// It ends with whoever started it, however that ends: the pipe that is its standard input is closed then.
const net = require("net");
const path = require("path");

const [modules, accounts, key] = process.argv.splice(2);
process.env.AZURITE_ACCOUNTS = accounts.split(",").map((name) => `${name}:${key}`).join(";");
process.stdin.on("end", () => process.exit(0)).resume();

const probe = net.createServer().listen(0, "127.0.0.1", () => {
  const { port } = probe.address();
  probe.close(() => {
    process.argv.push(
      "--tableHost", "127.0.0.1", "--tablePort", String(port),
      "--inMemoryPersistence", "--silent", "--disableTelemetry");
    require(path.join(modules, "azurite/dist/src/table/main.js"));
  });
});
