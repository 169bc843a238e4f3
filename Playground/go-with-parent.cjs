// Loaded before a Node program that we start: its standard input is a pipe from us, and closes when we end, however we end.
process.stdin.on('error', leave).on('end', leave).resume();

// An interrupt lets the program write what it holds; by then nobody is left to wait for it, so it has three seconds.
function leave() {
  setTimeout(() => process.exit(1), 3000).unref();
  process.kill(process.pid, 'SIGINT');
}
