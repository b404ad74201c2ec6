using System.Text.RegularExpressions;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials;

/// <summary>
/// Leaves persons out of records, whatever field registries wrote them in: a contact is kept only when its words name an
/// organisation, a place only when they do not name a person, a telephone or an e-mail. Sponsors stay: who answers for a trial is
/// public (WHO data set, items 5 and 6).
/// </summary>
public static partial class PersonalData
{
    /// <summary>The record without persons.</summary>
    public static TrialRegistration LeftOut(TrialRegistration record)
    {
        var parties = record.Parties;
        var (open, scientific) = (Organisation(parties.PublicContact), Organisation(parties.ScientificContact));
        var named = record.Sites.Any(s => IsPersonal(s.Facility));
        return open == parties.PublicContact && scientific == parties.ScientificContact && !named ? record : record with
        {
            Parties = parties with { PublicContact = open, ScientificContact = scientific },
            Sites = named ? [.. record.Sites.Select(s => IsPersonal(s.Facility) ? s with { Facility = null } : s)] : record.Sites,
        };
    }

    private static string? Organisation(string? contact) => contact is not null && OrganisationWord().IsMatch(contact) && !IsPersonal(contact) ? contact : null;

    private static bool IsPersonal(string? text) => text is not null && (PersonWord().IsMatch(text) || text.Contains("[e-mail]", StringComparison.Ordinal) || text.Contains("[phone]", StringComparison.Ordinal) || Telephone().IsMatch(text));

    [GeneratedRegex(@"hospital|h[oô]pital|ospedal|azienda|univers|institut|cent(er|re)|centro|college|clinic|klinik|foundation|fundaci|company|corp|\bltd\b|\binc\b|\bllc\b|gmbh|\bag\b|\bs\.?a\.?\b|\bb\.?v\.?\b|pharma|biotech|therapeutics|laborator|department|division|faculty|ministry|school|research|health|medic|society|association|agency|council|committee|group|trust|network|office|information|bệnh viện|viện|trường|công ty|trung tâm|bộ y tế", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex OrganisationWord();

    [GeneratedRegex(@"\b(Dr|Prof|Professor|Mr|Mrs|Ms)\b\.?\s|\b(M\.?D|Ph\.?D|MBBS)\b|Principal Investigator|\b(BS|TS|PGS|GS)\.", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PersonWord();

    [GeneratedRegex(@"\+?[0-9][0-9 ()./-]{6,}[0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex Telephone();
}
