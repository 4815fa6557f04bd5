using System;
using System.Net;
using System.Net.Sockets;

namespace ELicense.Hal.Esp32.Network;

/// <summary>
/// A client of SNTP version 4 (RFC 4330). nanoFramework's own sets the system clock and gives no answer; this one gives the
/// answer and sets nothing. Not for anything that the time has to prove.
/// </summary>
public sealed class SntpServer : ITimeServer
{
    private const int Port = 123;
    private const int Length = 48;
    private const byte ClientVersion4 = 0x23;
    private const int ServerMode = 4;
    private const int Stratum = 1;
    private const int HighestStratum = 15;
    private const int Originate = 24;
    private const int Transmit = 40;
    private const int StampLength = 8;
    private const int AlarmLeap = 3;

    // From 1900 to 1970, and from 1900 to the end of the first era in 2036.
    private const long SecondsToUnix = 2208988800;
    private const long SecondsOfEra = 4294967296;
    private const long HalfEra = 2147483648;

    private readonly string _host;
    private readonly Random _random = new Random();

    /// <param name="host">Null when none is configured.</param>
    public SntpServer(string host)
    {
        _host = host;
    }

    /// <inheritdoc/>
    public long Ask(int timeout)
    {
        Socket socket = null;
        try
        {
            if (_host == null || _host.Length == 0)
            {
                return 0;
            }

            IPAddress[] addresses = Dns.GetHostEntry(_host).AddressList;
            socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
            socket.ReceiveTimeout = timeout;
            socket.Connect(new IPEndPoint(addresses[0], Port));
            return Exchange(socket);
        }
        catch (SocketException)
        {
            return 0;
        }
        catch (SystemException)
        {
            return 0;
        }
        finally
        {
            if (socket != null)
            {
                socket.Close();
            }
        }
    }

    private long Exchange(Socket socket)
    {
        byte[] question = new byte[Length];
        question[0] = ClientVersion4;
        byte[] stamp = new byte[StampLength];
        _random.NextBytes(stamp);
        stamp.CopyTo(question, Transmit);
        socket.Send(question);
        byte[] answer = new byte[Length];
        return socket.Receive(answer) == Length && IsAnswer(answer, stamp) ? UnixTime(answer) : 0;
    }

    /// <summary>RFC 4330, section 5: from a server that knows the time, and to this very question.</summary>
    private static bool IsAnswer(byte[] answer, byte[] stamp)
    {
        bool isServer = (answer[0] & 7) == ServerMode && answer[0] >> 6 != AlarmLeap;
        if (!isServer || answer[Stratum] == 0 || answer[Stratum] > HighestStratum)
        {
            return false;
        }

        for (int i = 0; i < StampLength; i++)
        {
            if (answer[Originate + i] != stamp[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>0 when the server gave no time. Seconds without the highest bit count from 2036 (RFC 4330, section 3).</summary>
    private static long UnixTime(byte[] answer)
    {
        long seconds = 0;
        for (int i = 0; i < 4; i++)
        {
            seconds = (seconds * 256) + answer[Transmit + i];
        }

        if (seconds == 0)
        {
            return 0;
        }

        return seconds + (seconds < HalfEra ? SecondsOfEra : 0) - SecondsToUnix;
    }
}
