using System.Text.Json;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Web.Persistence;

namespace CgtRegistry.Web.Tests.Trials;

/// <summary>Data sets in the register's one way of writing JSON.</summary>
public class TrialDataSetJsonTests
{
    private static readonly TrialDataSet Draft = new()
    {
        PublicTitle = new("Tên"),
        FirstEnrolment = new(PartialDate.Parse("2026-06", null), DateKind.Planned),
        Eligibility = new() { HealthyVolunteers = false, MinimumAge = new(18) },
        Design = new() { Allocation = Allocation.NonRandomized },
        StatusRows = [new() { Status = ConductState.NotYetRecruiting, On = new DateOnly(2026, 2, 1) }],
        Outcomes = [new() { Kind = OutcomeKind.Primary, Scale = new(0, 100, ScaleDirection.Lower) }],
        Conditions = [new(null, new("knee"))],
        CellGene = new() { Payment = ParticipantPayment.None },
    };

    [Fact]
    public void What_is_missing_or_derived_is_left_out_and_a_no_is_kept() => Assert.Equal(
        """{"publicTitle":{"vi":"Tên"},"conditions":[{"condition":"knee"}],"eligibility":{"minimumAge":{"number":18},"healthyVolunteers":false},"design":{"allocation":"non-randomized"},"firstEnrolment":{"date":"2026-06","kind":"planned"},"sampleSize":{},"statusRows":[{"status":"not-yet-recruiting","on":"2026-02-01"}],"outcomes":[{"kind":"primary","scale":{"lowest":0,"highest":100,"better":"lower"}}],"results":{},"sharing":{},"cellGene":{"facility":{},"doctor":{},"payment":"none"}}""",
        JsonSerializer.Serialize(Draft, RecordJson.Options));

    [Fact]
    public void It_is_read_back_as_it_was_written()
    {
        var json = JsonSerializer.Serialize(Draft, RecordJson.Options);

        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<TrialDataSet>(json, RecordJson.Options), RecordJson.Options));
    }

    [Theory]
    [InlineData("""{"patientName":"A"}""")]
    [InlineData("""{"design":{"allocation":"by-moon"}}""")]
    [InlineData("""{"design":{"allocation":1}}""")]
    [InlineData("""{"firstEnrolment":{"date":"30/02/2026"}}""")]
    public void What_is_no_field_or_no_value_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<TrialDataSet>(json, RecordJson.Options));
}
