using System.Text;

namespace CgtRegistry.Web.Tests.Mail;

/// <summary>A letter as a mail server took it.</summary>
internal sealed record TakenLetter(string From, string To, string Text)
{
    public string Head => Text[..Text.IndexOf("\r\n\r\n", StringComparison.Ordinal)];

    public string? Header(string name) => Head.ReplaceLineEndings("\n").Replace("\n ", " ", StringComparison.Ordinal).Split('\n')
        .FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();

    /// <summary>The text, read out of its quoted-printable form (RFC 2045).</summary>
    public string Body
    {
        get
        {
            var encoded = Text[(Head.Length + 4)..].Replace("=\r\n", "", StringComparison.Ordinal);
            List<byte> bytes = [];
            for (var at = 0; at < encoded.Length; at++)
            {
                if (encoded[at] == '=')
                {
                    bytes.Add(Convert.ToByte(encoded.Substring(at + 1, 2), 16));
                    at += 2;
                }
                else
                {
                    bytes.Add((byte)encoded[at]);
                }
            }

            return Encoding.UTF8.GetString([.. bytes]);
        }
    }
}
