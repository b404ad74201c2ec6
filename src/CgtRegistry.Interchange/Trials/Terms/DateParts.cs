namespace CgtRegistry.Interchange.Trials.Terms;

/// <summary>A run of digits, or the name of a month, in a date.</summary>
internal readonly record struct DatePart(int Number, int Digits)
{
    public bool IsMonth => Digits == 0;
}

/// <summary>The parts of a date in the order in which they stand, without the time of day. A date with anything else in it has no parts.</summary>
internal readonly struct DateParts
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    public DateParts(ReadOnlySpan<char> text)
    {
        Span<DatePart> parts = stackalloc DatePart[3];
        var count = 0;
        for (var at = 0; at < text.Length;)
        {
            if (" ,-/.".Contains(text[at], StringComparison.Ordinal))
            {
                at++;
                continue;
            }

            if (count > 0 && IsTime(text[at..]))
            {
                break;
            }

            if (count == 3 || Part(text, ref at) is not { } part)
            {
                return;
            }

            parts[count++] = part;
        }

        (Count, First, Second, Third) = (count, parts[0], parts[1], parts[2]);
    }

    public int Count { get; }

    public DatePart First { get; }

    public DatePart Second { get; }

    public DatePart Third { get; }

    private static DatePart? Part(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        if (char.IsAsciiDigit(text[at]))
        {
            var number = 0;
            while (at < text.Length && char.IsAsciiDigit(text[at]) && at - start < 9)
            {
                number = (number * 10) + (text[at++] - '0');
            }

            return new DatePart(number, at - start);
        }

        while (at < text.Length && char.IsAsciiLetter(text[at]))
        {
            at++;
        }

        return Month(text[start..at]) is { } month ? new DatePart(month, 0) : null;
    }

    private static int? Month(ReadOnlySpan<char> word)
    {
        for (var month = 0; word.Length >= 3 && month < Months.Length; month++)
        {
            var full = word.Equals(Months[month], StringComparison.OrdinalIgnoreCase);
            if (full || (word.Length == 3 && Months[month].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase)) || (month == 8 && word.Equals("sept", StringComparison.OrdinalIgnoreCase)))
            {
                return month + 1;
            }
        }

        return null;
    }

    // "T00:00:00Z", "4:11:24 PM", "12:00AM"; what follows it is no part of the date.
    private static bool IsTime(ReadOnlySpan<char> text)
    {
        var clock = text[0] is 'T' && text.Length > 1 && char.IsAsciiDigit(text[1]) ? text[1..] : text;
        return (clock.Length > 2 && char.IsAsciiDigit(clock[0]) && clock[1] == ':')
            || (clock.Length > 3 && char.IsAsciiDigit(clock[0]) && char.IsAsciiDigit(clock[1]) && clock[2] == ':');
    }
}
