using System.Globalization;

namespace CgtRegistry.Interchange.Law.FullText;

/// <summary>Puts together what a document prints about itself and what the file says about it. The printed line counts.</summary>
internal static class Fronts
{
    public static LawFront Together(LawFront printed, LawFront given, List<Complaint> complaints, string origin)
    {
        var record = printed.Number ?? given.Number ?? origin;
        void Compare(string field, string? onPaper, string? inFile)
        {
            if (onPaper is not null && inFile is not null && !string.Equals(onPaper, inFile, StringComparison.OrdinalIgnoreCase))
            {
                complaints.Add(Complaint.About(record, field, $"{inFile} ≠ {onPaper}", "front-matter-differs", repaired: true));
            }
        }

        Compare("number", printed.Number, given.Number);
        Compare("issued", Day(printed.IssuedOn), Day(given.IssuedOn));
        Compare("effective", Day(printed.EffectiveFrom), Day(given.EffectiveFrom));
        Compare("issuer", printed.Issuer, given.Issuer);
        return new LawFront
        {
            Kind = printed.Kind ?? given.Kind ?? ((printed.Number ?? given.Number) is { } number ? InstrumentForms.KindOfNumber(number) : null),
            Number = printed.Number ?? given.Number,
            Title = printed.Title ?? given.Title,
            Issuer = printed.Issuer ?? given.Issuer,
            Signer = printed.Signer ?? given.Signer,
            IssuedOn = printed.IssuedOn ?? given.IssuedOn,
            EffectiveFrom = printed.EffectiveFrom ?? given.EffectiveFrom,
            Url = given.Url,
        };
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
