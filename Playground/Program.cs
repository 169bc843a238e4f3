using System.Runtime.InteropServices;
using ReviewBot.Playground;

using var stop = new CancellationTokenSource();
PosixSignal[] signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT];
var watches = signals.Select(signal => PosixSignalRegistration.Create(signal, Stop)).ToList();

try
{
    await PlaygroundRun.Run(PlaygroundOptions.From(args), Console.Out, TimeProvider.System, stop.Token);
    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 0;
}
catch (UserException trouble)
{
    await Console.Error.WriteLineAsync(trouble.Message);
    return 1;
}
finally
{
    watches.ForEach(watch => watch.Dispose());
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
