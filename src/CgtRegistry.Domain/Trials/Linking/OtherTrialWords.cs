using System.Text.RegularExpressions;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.Linking;

/// <summary>Words beside a secondary number that say it is the number of another trial.</summary>
internal static partial class OtherTrialWords
{
    /// <summary>Whether the value, its issuer or its kind says so.</summary>
    public static bool In(SecondaryNumber number) => Speaks(number.Value) || Speaks(number.Issuer) || Speaks(number.Kind);

    private static bool Speaks(string? text) => text is not null && Words().IsMatch(text);

    [GeneratedRegex(
        @"\b(?:parent|mother|companion|sister|related|linked|predecessor|preceding|previous|successor|continuation|continued|feeder|donor)\b"
        + @"|\b(?:main|core|original|other|another|separate|base|initial|first|master|umbrella|platform)[ _-]+(?:study|trial|protocol)\b"
        + @"|\bextension|\broll[ -]?over|\bfollow[ -_]?up|\blong[ -]?term|\bsub[ -]?(?:study|trial|protocol)|\bancillary|\bexpanded[ -_]access|\bpilot\b|\bfeasibility"
        + @"|\b(?:Haupt|Sub|Teil|Unter|Begleit|Folge|Nachfolge|Anschluss|Extensions?|Vorg[äa]nger|Vorl[äa]ufer|Pilot)\w*studie"
        + @"|\b[ée]tude (?:principale|ancillaire|pilote)|\b(?:sub)?estudio (?:principal|piloto|relacionado)|\bextensi[óo]n"
        + @"|nghiên cứu (?:chính|mở rộng|phụ|liên quan|trước)|đề tài khác",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
