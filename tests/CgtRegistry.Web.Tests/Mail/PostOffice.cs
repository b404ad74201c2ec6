using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace CgtRegistry.Web.Tests.Mail;

/// <summary>A mail server on loopback that speaks SMTP (RFC 5321) and answers as a test wants.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    private readonly TcpListener _door = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closed = new();
    private readonly Channel<TakenLetter> _taken = Channel.CreateUnbounded<TakenLetter>();
    private readonly Task _open;

    public PostOffice()
    {
        _door.Start();
        Port = ((IPEndPoint)_door.LocalEndpoint).Port;
        _open = OpenAsync();
    }

    public int Port { get; }

    /// <summary>Answer to RCPT TO.</summary>
    public string ToRecipient { get; set; } = "250 ok";

    /// <summary>Answer after the text.</summary>
    public string ToText { get; set; } = "250 taken";

    /// <summary>Takes the connection and says nothing.</summary>
    public bool IsSilent { get; set; }

    /// <summary>All letters taken up to now.</summary>
    public ConcurrentQueue<TakenLetter> Letters { get; } = [];

    /// <summary>The next letter taken.</summary>
    public ValueTask<TakenLetter> NextAsync(CancellationToken? patience = null) => _taken.Reader.ReadAsync(patience ?? TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_open.IsCompleted)
        {
            return;
        }

        await _closed.CancelAsync();
        _door.Stop();
        await _open;
        _closed.Dispose();
    }

    private async Task OpenAsync()
    {
        List<Task> talks = [];
        try
        {
            while (true)
            {
                talks.Add(TalkAsync(await _door.AcceptTcpClientAsync(_closed.Token)));
            }
        }
        catch (Exception closed) when (closed is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient caller)
    {
        using var _ = caller;
        try
        {
            await using var stream = caller.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1);
            await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
            if (IsSilent)
            {
                await Task.Delay(Timeout.Infinite, _closed.Token);
            }

            await writer.WriteLineAsync("220 loopback");
            string from = "", to = "";
            while (await reader.ReadLineAsync(_closed.Token) is { } line)
            {
                var word = line.Split(' ', ':')[0].ToUpperInvariant();
                if (word is "MAIL")
                {
                    from = line;
                }
                else if (word is "RCPT")
                {
                    to = line;
                }

                await writer.WriteLineAsync(word switch { "RCPT" => ToRecipient, "DATA" => "354 go on", "QUIT" => "221 bye", _ => "250 ok" });
                if (word is "DATA")
                {
                    var letter = new TakenLetter(from, to, await TextAsync(reader));
                    if (ToText.StartsWith('2'))
                    {
                        Letters.Enqueue(letter);
                        _taken.Writer.TryWrite(letter);
                    }

                    await writer.WriteLineAsync(ToText);
                }
                else if (word is "QUIT")
                {
                    return;
                }
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or SocketException)
        {
            // The caller hung up, or the office closes.
        }
    }

    private async Task<string> TextAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(_closed.Token) is { } line && line != ".")
        {
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return text.ToString();
    }
}
