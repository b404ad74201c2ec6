using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Web.Persistence.Registrations;

namespace CgtRegistry.Web.Features.Trials.Import;

/// <summary>Makes a record ready to be stored: its canonical text, its short card, the words of its long texts, the numbers it mentions.</summary>
internal static class PreparedRecord
{
    public static PreparedRegistration Of(TrialRegistration record)
    {
        var document = RegistrationJson.Bytes(record);
        return new PreparedRegistration(
            record.Key,
            record.RecordedOn,
            document,
            RegistrationJson.Sha256(record, document),
            new Lazy<RegistrationBrief>(() => new RegistrationBrief(RegistrationJson.Card(record), DistinctWords.Of(LongTexts(record)), Mentions(record))));
    }

    private static IEnumerable<string?> LongTexts(TrialRegistration record) =>
    [
        record.Text.Summary, record.Text.Description, record.Conduct.WhyStopped, record.Design.AsDescribed, record.Eligibility.Criteria,
        record.Eligibility.Inclusion, record.Eligibility.Exclusion, record.Eligibility.Population, .. record.Keywords,
        .. record.Interventions.Select(i => i.Description), .. record.Arms.SelectMany(a => new[] { a.Label, a.Description }),
        .. record.Outcomes.SelectMany(o => new[] { o.Measure, o.Description }), .. record.Sites.SelectMany(s => new[] { s.City, s.Region }),
        .. record.SecondaryNumbers.Select(n => n.Value), .. record.Parties.Support,
    ];

    // Its own number and country records of the same trial are no mention.
    private static string[]? Mentions(TrialRegistration record)
    {
        if (record.SecondaryNumbers.Count == 0 && record.FormerNumbers.Count == 0)
        {
            return null;
        }

        var mentioned = record.SecondaryNumbers.SelectMany(n => RegistryNumber.FindAll(n.Value)).Select(n => n.Trial).Concat(record.FormerNumbers)
            .Distinct(StringComparer.Ordinal).Where(n => n != record.Number).ToArray();
        return mentioned.Length == 0 ? null : mentioned;
    }
}
