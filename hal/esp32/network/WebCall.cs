using System;
using System.IO;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;

namespace ELicense.Hal.Esp32.Network;

/// <summary>
/// One request over HTTP or HTTPS and its answer. Nothing is thrown: what failed has the status 0, and a body that broke off says
/// so. A certificate is always verified, which nanoFramework does only when it is told to.
/// </summary>
internal sealed class WebCall
{
    private const int HeadKilobytes = 4;

    private readonly HttpWebRequest _request;
    private HttpWebResponse _response;
    private Stream _body;
    private int _read;

    /// <param name="address">Absolute; one that is none fails like a server that is not there.</param>
    /// <param name="timeout">Milliseconds for the head, and for each piece of the body.</param>
    public WebCall(string address, int timeout)
    {
        Length = -1;
        try
        {
            _request = (HttpWebRequest)WebRequest.Create(address);
            _request.Timeout = timeout;
            _request.ReadWriteTimeout = timeout;

            // A connection that is kept would be flushed by a thread of its own, and could bring the rest of another answer.
            _request.KeepAlive = false;
            _request.MaximumResponseHeadersLength = HeadKilobytes;
            _request.SslProtocols = SslProtocols.Tls12;
            _request.SslVerification = SslVerification.CertificateRequired;
        }
        catch (SystemException)
        {
            _request = null;
        }
    }

    /// <summary>0 when there was no answer.</summary>
    public int Status { get; private set; }

    /// <summary>Bytes of the body, as announced; -1 when they were not.</summary>
    public int Length { get; private set; }

    /// <summary>Asks for a file.</summary>
    /// <param name="entityTag">Null to have it in any case.</param>
    /// <param name="position">The first byte wanted.</param>
    public void Get(string entityTag, int position)
    {
        try
        {
            if (_request != null)
            {
                Ask(entityTag, position);
            }
        }
        catch (SocketException)
        {
            Close();
        }
        catch (SystemException)
        {
            Close();
        }
    }

    public void Post(byte[] message)
    {
        try
        {
            if (_request != null)
            {
                Send(message);
            }
        }
        catch (SocketException)
        {
            Close();
        }
        catch (SystemException)
        {
            Close();
        }
    }

    /// <summary>A header of the answer; null when there is none.</summary>
    public string Header(string name)
    {
        return _response == null ? null : _response.Headers[name];
    }

    /// <summary>Reads what is there next of the body.</summary>
    /// <returns>The number of bytes; 0 at the end; -1 when it broke off.</returns>
    public int Read(byte[] buffer, int offset, int count)
    {
        if (_body == null)
        {
            return -1;
        }

        if (_read == Length || count <= 0)
        {
            return 0;
        }

        int read = ReadSome(buffer, offset, count);
        if (read > 0)
        {
            _read += read;
            return read;
        }

        return read == 0 && Length < 0 ? 0 : -1;
    }

    public void Close()
    {
        try
        {
            if (_response != null)
            {
                _response.Dispose();
            }

            if (_request != null)
            {
                _request.Dispose();
            }
        }
        catch (SocketException)
        {
            // The other end was faster.
        }
        catch (SystemException)
        {
            // The other end was faster.
        }

        _response = null;
        _body = null;
    }

    private void Ask(string entityTag, int position)
    {
        if (entityTag != null)
        {
            _request.Headers.Add("If-None-Match", entityTag);
        }

        if (position > 0)
        {
            _request.AddRange(position);
        }

        Receive();
    }

    private void Send(byte[] message)
    {
        _request.Method = "POST";
        _request.ContentType = "application/octet-stream";
        _request.ContentLength = message.Length;
        using (Stream stream = _request.GetRequestStream())
        {
            stream.Write(message, 0, message.Length);
        }

        Receive();
    }

    private void Receive()
    {
        _response = (HttpWebResponse)_request.GetResponse();
        _body = _response.GetResponseStream();
        long length = _response.ContentLength;
        Length = length < 0 || length > int.MaxValue ? -1 : (int)length;
        HttpStatusCode status = _response.StatusCode;
        Status = (int)status;
    }

    private int ReadSome(byte[] buffer, int offset, int count)
    {
        int left = Length < 0 ? count : Length - _read;
        try
        {
            return _body.Read(buffer, offset, left < count ? left : count);
        }
        catch (SocketException)
        {
            return -1;
        }
        catch (SystemException)
        {
            return -1;
        }
    }
}
