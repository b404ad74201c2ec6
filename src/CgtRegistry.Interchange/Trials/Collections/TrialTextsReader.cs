using System.Text.Json;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.Collections;

/// <summary>Reads a collection of texts of trials, one object a line: <c>id</c>, <c>title</c> (the brief one), <c>brief_summary</c>, <c>detailed_description</c>.</summary>
public static class TrialTextsReader
{
    /// <summary>Reads a file, plain or packed.</summary>
    public static IEnumerable<ReadTrial> Read(Stream file, ImportLimits limits)
    {
        var records = 0;
        foreach (var record in JsonRecords.Read(Unpacking.Open(file, limits), [], limits))
        {
            if (++records > limits.Records)
            {
                throw RefusedFileException.TooManyRecords(limits);
            }

            yield return record.Fault is { } fault ? Rejected(record.Place, fault) : Read(record);
        }
    }

    private static ReadTrial Read(JsonRecord record)
    {
        try
        {
            return Read(record.Place, new Utf8JsonReader(record.Json.Span));
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return Rejected(record.Place, "json-not-read");
        }
    }

    private static ReadTrial Read(string place, Utf8JsonReader json)
    {
        string? id = null, title = null, summary = null, description = null;
        json.Read();
        while (json.Read() && json.TokenType is JsonTokenType.PropertyName)
        {
            ref var taken = ref id;
            if (json.ValueTextEquals("title"u8))
            {
                taken = ref title;
            }
            else if (json.ValueTextEquals("brief_summary"u8))
            {
                taken = ref summary;
            }
            else if (json.ValueTextEquals("detailed_description"u8))
            {
                taken = ref description;
            }
            else if (!json.ValueTextEquals("id"u8))
            {
                json.Skip();
                continue;
            }

            json.Read();
            taken = json.GetString();
        }

        if (id is null || RegistryNumber.Read(id) is not { } number)
        {
            return new ReadTrial(place, null, [Complaint.About(place, "id", id ?? "", id is null ? "number-missing" : "number-unusual")]);
        }

        return new ReadTrial(number.Value, new TrialRegistration
        {
            Number = number.Value,
            Registry = number.Registry,
            Channel = RecordChannel.TextCollection,
            Text = new RegistrationText { PublicTitle = PlainText.Line(title), Summary = PlainText.Of(summary), Description = PlainText.Of(description) },
        }, []);
    }

    private static ReadTrial Rejected(string place, string rule) => new(place, null, [Complaint.About(place, "record", "", rule)]);
}
