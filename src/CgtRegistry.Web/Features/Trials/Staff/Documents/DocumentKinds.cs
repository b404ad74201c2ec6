namespace CgtRegistry.Web.Features.Trials.Staff.Documents;

/// <summary>What a document sent with an application can be.</summary>
internal static class DocumentKinds
{
    public static IReadOnlyList<string> All { get; } = ["protocol", "ethics-approval", "regulator-approval", "consent-form", "facility-licence", "doctor-certificate", "results", "other"];
}
