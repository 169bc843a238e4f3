// Starts the emulator on a free port of this machine only. It ends with whoever started it, however that ends: the pipe
// that is its standard input is closed then.
const net = require("net");

process.stdin.on("end", () => process.exit(0)).resume();

const probe = net.createServer().listen(0, "127.0.0.1", () => {
  const { port } = probe.address();
  probe.close(() => {
    process.argv.push(
      "--tableHost", "127.0.0.1", "--tablePort", String(port),
      "--inMemoryPersistence", "--silent", "--disableTelemetry");
    require("azurite/dist/src/table/main.js");
  });
});
