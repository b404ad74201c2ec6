using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace CgtRegistry.Web.Tests.Running;

/// <summary>An answer as it came over the wire.</summary>
internal sealed record RawAnswer(int Status, ILookup<string, string> Headers, string Body, string Wire)
{
    public string? Header(string name) => Headers[name].FirstOrDefault();

    public string? ContentType => Header("Content-Type")?.Split(';')[0];
}

/// <summary>Speaks to the register byte by byte, so that nothing is tidied on the way.</summary>
internal static class RawConnection
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Asks for a target exactly as written, with headers exactly as written.</summary>
    public static Task<RawAnswer> AskAsync(this StartedRegister register, string target, string headers = "", string method = "GET") =>
        register.SendAsync($"{method} {target} HTTP/1.1\r\nHost: 127.0.0.1:{register.Port}\r\nConnection: close\r\n{headers}\r\n");

    /// <summary>Sends text (one byte a character up to U+00FF, UTF-8 beyond) and reads until the server closes.</summary>
    public static async Task<RawAnswer> SendAsync(this StartedRegister register, string request)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", register.Port, patience.Token);
        var stream = client.GetStream();
        using var wire = new MemoryStream();
        try
        {
            await stream.WriteAsync(request.Any(c => c > '\xff') ? Encoding.UTF8.GetBytes(request) : Encoding.Latin1.GetBytes(request), patience.Token);
            await stream.CopyToAsync(wire, patience.Token);
        }
        catch (IOException)
        {
            // The server may close before it has read everything; what it said until then counts.
        }

        return Read(wire.ToArray());
    }

    /// <summary>Sends text and hangs up without waiting for an answer.</summary>
    public static async Task AbandonAsync(this StartedRegister register, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", register.Port);
        await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(request));
    }

    private static RawAnswer Read(byte[] wire)
    {
        var text = Encoding.Latin1.GetString(wire);
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
        {
            return new RawAnswer(0, Array.Empty<string>().ToLookup(x => x), "", text);
        }

        var lines = text[..end].Split("\r\n");
        var headers = lines.Skip(1).Select(l => l.Split(": ", 2)).ToLookup(p => p[0], p => p.Length > 1 ? p[1] : "", StringComparer.OrdinalIgnoreCase);
        var body = wire.AsSpan(end + 4);
        var whole = headers["Transfer-Encoding"].Contains("chunked") ? Unchunked(body) : body.ToArray();
        return new RawAnswer(int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture), headers, Encoding.UTF8.GetString(whole), text);
    }

    private static byte[] Unchunked(ReadOnlySpan<byte> chunks)
    {
        List<byte> body = [];
        while (chunks.IndexOf("\r\n"u8) is var line and > 0 && int.TryParse(chunks[..line], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var size) && size > 0)
        {
            body.AddRange(chunks.Slice(line + 2, size));
            chunks = chunks[(line + 2 + size + 2)..];
        }

        return [.. body];
    }
}
