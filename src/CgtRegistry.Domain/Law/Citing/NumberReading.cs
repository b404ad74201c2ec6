using System.Globalization;

namespace CgtRegistry.Domain.Law.Citing;

/// <summary>Takes the number of a document apart: running number, year, signs.</summary>
internal static class NumberReading
{
    private static readonly char[] Separators = ['/', '-', '_'];

    /// <summary>Reads a readable text that is nothing but a number; blanks within it and a full stop after it are slips of the pen.</summary>
    public static InstrumentNumber? Of(string text)
    {
        var compact = string.Concat(text.Where(c => !char.IsWhiteSpace(c))).TrimEnd('.', ',', ';');
        var pieces = compact.Split(Separators);
        var digits = pieces[0].Length - pieces[0].AsSpan().TrimStart("0123456789").Length;
        var letter = pieces[0][digits..].ToLowerInvariant();
        if (digits is 0 or > 6 || letter.Length > 1 || pieces.Length < 2)
        {
            return null;
        }

        var year = Year(pieces[1]);
        var parts = Parts([.. pieces.Skip(year is null ? 1 : 2)]);
        return parts is null ? null : new InstrumentNumber(int.Parse(pieces[0].AsSpan(0, digits), CultureInfo.InvariantCulture), letter, year, parts);
    }

    // Some numbers of the last century have a year of two digits.
    private static int? Year(string piece) => piece.Length is 2 or 4 && piece.All(char.IsAsciiDigit)
        ? int.Parse(piece, CultureInfo.InvariantCulture) switch
        {
            >= 1945 and < 2100 and var year => year,
            >= 45 and < 100 and var year => 1900 + year,
            < 45 and var year when piece.Length == 2 => 2000 + year,
            _ => null,
        }
        : null;

    private static NumberParts? Parts(string[] signs)
    {
        if (signs.Length is 0 or > 8 || !signs.All(IsSign))
        {
            return null;
        }

        var (last, term) = Term(signs[^1]);
        string[] words = [.. signs.SkipLast(1).Append(last).Select(NumberSigns.Written)];
        return words switch
        {
            [var only] when term is not null || NumberSigns.IsJoint(only) => new(term is null ? only : null, term is null ? [] : [only], term),
            [var only] => Joined(only),
            [var form, .. var issuers] when NumberSigns.IsForm(form) => new(form, issuers, term),
            [.. var issuers, var form] when NumberSigns.IsForm(form) => new(form, issuers, IssuersFirst: true),
            _ => new(null, words, term),
        };
    }

    // “18/2000/TTBYT”: form and ministry run together.
    private static NumberParts? Joined(string sign) =>
        sign.Length is > 4 and < 9 && sign[2] == 'B' && NumberSigns.IsForm(sign[..2]) ? new(NumberSigns.Written(sign[..2]), [NumberSigns.Written(sign[2..])])
        : NumberSigns.Key(sign) is "HDBT" or "HDCP" or "CP" or "TTG" ? new(null, [sign])
        : null;

    private static bool IsSign(string sign) =>
        sign.Length is > 0 and <= 12
        && char.IsLetter(sign[0])
        && sign.All(c => char.IsLetterOrDigit(c) || c == '&')
        && (!sign.Any(char.IsAsciiDigit) || Term(sign).Term is not null);

    private static (string Sign, int? Term) Term(string sign)
    {
        var body = sign.TrimEnd("0123456789".ToCharArray());
        return body.Length < sign.Length && sign.Length - body.Length <= 2 && NumberSigns.HasTerm(body)
            ? (body, int.Parse(sign.AsSpan(body.Length), CultureInfo.InvariantCulture))
            : (sign, null);
    }
}
