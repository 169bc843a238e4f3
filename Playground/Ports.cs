using System.Net;
using System.Net.Sockets;

namespace ReviewBot.Playground;

/// <summary>Loopback ports.</summary>
static class Ports
{
    /// <summary>The given port; if none is given, the first free one of ten from <paramref name="usual"/> on.</summary>
    /// <exception cref="UserException">The port, or all ten, are in use.</exception>
    public static int Take(int? named, int usual, string option)
    {
        if (named is { } port)
        {
            return IsFree(port)
                ? port
                : throw new UserException(
                    $"Port {port} is taken by another program. Stop that program, or name another port with {option}.");
        }

        return FirstFree(usual)
            ?? throw new UserException(
                $"Ports {usual} to {usual + 9} are all taken. Stop a program that uses one, or name another port with {option}.");
    }

    /// <summary>The first free one of ten ports; null when all are taken.</summary>
    public static int? FirstFree(int usual) => Enumerable.Range(usual, 10).Where(IsFree).Select(port => (int?)port).FirstOrDefault();

    static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
