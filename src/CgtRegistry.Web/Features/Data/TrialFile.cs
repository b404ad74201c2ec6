using System.Text;
using CgtRegistry.Domain;
using CgtRegistry.Interchange.Trials.CtGov;
using CgtRegistry.Web.Features.Fhir;
using CgtRegistry.Web.Features.Trials;
using CgtRegistry.Web.Persistence.Registrations;

namespace CgtRegistry.Web.Features.Data;

/// <summary>One trial as a file: its registration here and every record held of it, or the register's own record where there is no other.</summary>
internal static class TrialFile
{
    /// <summary>The file in one of the forms.</summary>
    public static IResult Of(TrialDetails found, TrialExport export, Register register)
    {
        var records = found.View.Records.Count > 0 ? found.View.Records : [OwnRegistration.Of(found.Trial, register)];
        using var content = new MemoryStream();
        var (mediaType, ending) = (export.MediaType, export.File[export.File.IndexOf('.', StringComparison.Ordinal)..]);
        if (export.Format == "fhir")
        {
            (mediaType, ending) = (FhirEndpoints.MediaType, ".fhir.json");
            content.Write(FhirStudies.Write(found.View, register));
        }
        else if (export.Format == "ctgov-json")
        {
            (mediaType, ending) = ("application/json", ".ctgov.json");
            CtGovJsonWriter.WritePage(content, records);
        }
        else if (export.Open is null)
        {
            content.Write(Encoding.UTF8.GetBytes(string.Concat(records.Select(r => RegistrationJson.Write(r) + "\n"))));
        }
        else
        {
            using var writer = export.Open(content);
            foreach (var record in records)
            {
                writer.Write(record);
            }
        }

        return Results.File(content.ToArray(), mediaType, Name(found.Trial.Id.Value) + ending);
    }

    private static string Name(string id) => string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c == '-' ? c : '-'));
}
