// Fails to start, with words on standard error.
process.stderr.write('no configuration\n');
process.exit(1);
