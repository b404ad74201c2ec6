namespace CgtRegistry.Interchange.Trials.Terms;

/// <summary>The countries of a cell: codes in order, each once, and the names no rule reads.</summary>
public sealed record CountryList(IReadOnlyList<string> Codes, IReadOnlyList<string> Unread)
{
    // "Moldova, Republic of, India": a name has at most three parts between commas.
    private const int LongestName = 3;

    /// <summary>Whether every name gave a code; regions such as "Europe" do not.</summary>
    public bool Complete { get; private init; }

    /// <summary>
    /// Reads a cell with names parted by semicolons, bars or line breaks, or by commas: there the longest run that is a country's name
    /// counts ("Korea, Republic of, Viet Nam" are two). Lists in the manner of Python (<c>['DE', 'BG']</c>) are read too.
    /// </summary>
    public static CountryList Read(string? text)
    {
        var (codes, unread, open) = (new List<string>(), new List<string>(), false);
        foreach (var part in (text ?? "").Trim('[', ']', ' ').Split([';', '|', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (CountryNames.Read(part) is { Known: true } name)
            {
                Add(name);
            }
            else
            {
                ByComma(part.Split(',', StringSplitOptions.TrimEntries));
            }
        }

        return new CountryList(codes, unread) { Complete = !open && unread.Count == 0 };

        void Add(Word<string> name)
        {
            open |= name.Value is null;
            if (name.Value is { } code && !codes.Contains(code))
            {
                codes.Add(code);
            }
        }

        void ByComma(string[] parts)
        {
            for (var at = 0; at < parts.Length;)
            {
                var length = Math.Min(LongestName, parts.Length - at);
                var name = Word<string>.Unread;
                while (length > 0 && !(name = CountryNames.Read(string.Join(", ", parts.AsSpan(at, length)!).Trim('\''))).Known)
                {
                    length--;
                }

                if (length == 0)
                {
                    unread.Add(parts[at]);
                }
                else
                {
                    Add(name);
                }

                at += Math.Max(1, length);
            }
        }
    }
}
