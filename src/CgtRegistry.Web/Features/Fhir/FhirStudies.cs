using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CgtRegistry.Domain;
using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Fhir;
using CgtRegistry.Web.Features.Trials;

namespace CgtRegistry.Web.Features.Fhir;

/// <summary>Trials as ResearchStudy: read from the nearest and fullest record, with the numbers of all records and the conditions of the register.</summary>
internal static class FhirStudies
{
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A trial as bytes.</summary>
    public static byte[] Write(TrialView view, Register register)
    {
        using var content = new MemoryStream();
        using (var json = new Utf8JsonWriter(content, Options))
        {
            Write(json, view, register);
        }

        return content.ToArray();
    }

    /// <summary>A trial.</summary>
    public static void Write(Utf8JsonWriter json, TrialView view, Register register)
    {
        var trial = view.Trial;
        var record = view.Records.Count > 0 ? view.Records[0] : OwnRegistration.Of(trial, register);
        var numbers = trial.Identifiers.Select(i => RegistryNumber.Read(i.Value)).OfType<RegistryNumber>();
        var conditions = trial.Conditions.Select(c => register.Conditions.GetValueOrDefault(c)).OfType<Domain.Therapies.Condition>().Select(c => (c.Id.Value, c.DisplayName().In("en")));
        ResearchStudyWriter.Write(json, FhirId.Of(trial.Id.Value), record, numbers, conditions);
    }
}
