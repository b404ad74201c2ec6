using System.Collections.Frozen;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Web.Features.Trials.Records;

/// <summary>To which item of the WHO Trial Registration Data Set (v1.3.1) a field of a record belongs.</summary>
public static class DataItems
{
    private static readonly FrozenDictionary<string, int> Items = new (int Item, string[] Fields)[]
    {
        (1, ["number"]),
        (2, ["registeredOn"]),
        (3, ["secondaryNumbers", "formerNumbers"]),
        (5, ["sponsor", "sponsorClass"]),
        (6, ["collaborators"]),
        (11, ["countries"]),
        (12, ["conditions"]),
        (13, ["interventions", "arms"]),
        (14, ["sex", "genderBased", "minimumAge", "maximumAge", "ageGroups", "healthyVolunteers", "criteria", "inclusion", "exclusion", "sampling"]),
        (15, ["studyType", "phase", "allocation", "model", "masking", "masked", "whoMasked", "purpose", "observationalModel", "timePerspective", "targetDuration"]),
        (16, ["start"]),
        (17, ["enrolment"]),
        (18, ["status", "lastKnownStatus"]),
        (19, ["outcomes", "primaryOutcomes"]),
        (20, ["secondaryOutcomes"]),
        (21, ["ethicsReviews", "ethics"]),
        (22, ["completion", "primaryCompletion"]),
        (23, ["resultsPosted", "resultsPostedOn", "resultsCompletedOn", "resultsUrl", "resultsSteps"]),
        (24, ["sharingPlan"]),
    }.SelectMany(i => i.Fields.Select(f => (i.Item, Field: f))).ToFrozenDictionary(f => f.Field, f => f.Item, StringComparer.Ordinal);

    /// <summary>The record's own words for the fields of an item.</summary>
    public static IEnumerable<string> Stated(TrialRegistration record, int item) =>
        record.AsStated.Where(s => Items.GetValueOrDefault(s.Key) == item).Select(s => s.Value).Distinct();

    /// <summary>The record's own words for fields that belong to no item, with the names of the fields.</summary>
    public static IEnumerable<KeyValuePair<string, string>> StatedBeside(TrialRegistration record) =>
        record.AsStated.Where(s => !Items.ContainsKey(s.Key)).OrderBy(s => s.Key, StringComparer.Ordinal);
}
