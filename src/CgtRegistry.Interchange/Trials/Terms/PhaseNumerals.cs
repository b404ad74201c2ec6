namespace CgtRegistry.Interchange.Trials.Terms;

/// <summary>The numerals of phases in a text that holds nothing else but the words "phase", "trial", "study" and marks between them.</summary>
internal static class PhaseNumerals
{
    /// <summary>The phases as bits (1 for phase 0, 2 for phase 1 …); none when the text holds anything else.</summary>
    public static int? In(ReadOnlySpan<char> text)
    {
        var phases = 0;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsAsciiLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            var digits = char.IsAsciiDigit(text[at]);
            while (at < text.Length && (digits ? char.IsAsciiDigit(text[at]) : char.IsAsciiLetter(text[at])))
            {
                at++;
            }

            // A letter after the numeral (2a, IIb) parts a phase further than this register does.
            at += digits && at < text.Length && text[at] is 'a' or 'b' or 'A' or 'B' ? 1 : 0;
            if (Bit(text[start..at]) is not { } bit)
            {
                return null;
            }

            phases |= bit;
        }

        return phases == 0 ? null : phases;
    }

    private static int? Bit(ReadOnlySpan<char> word)
    {
        if (word.Length > 5)
        {
            return null;
        }

        Span<char> upper = stackalloc char[word.Length];
        word.ToUpperInvariant(upper);
        return upper switch
        {
            "PHASE" or "TRIAL" or "STUDY" or "AND" or "TO" => 0,
            "0" => 0b00001,
            "1" or "1A" or "1B" or "I" or "IA" or "IB" => 0b00010,
            "2" or "2A" or "2B" or "II" or "IIA" or "IIB" => 0b00100,
            "3" or "3A" or "3B" or "III" or "IIIA" or "IIIB" => 0b01000,
            "4" or "IV" => 0b10000,
            _ => null,
        };
    }
}
