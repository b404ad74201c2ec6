using System.Text.Json.Nodes;
using CgtRegistry.Domain;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Web.Features.Trials.Staff.Steps;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Trials.Staff.Fields;

/// <summary>What is written in a field, for reading.</summary>
internal static class AnswerText
{
    public static string Of(Texts t, Register register, FormField field, string at, WrittenStep written)
    {
        string?[] lines = field.Look switch
        {
            FieldLook.Both => [written.Shown($"{at}/vi"), written.Shown($"{at}/en")],
            FieldLook.Boxes or FieldLook.Lines => DraftTree.At(written.Tree, at) is JsonArray several ? [.. several.Select(v => Word(v!.ToString()))] : [],
            FieldLook.Class => [written.Data.CellGene.RiskClass is { } answer ? $"{t.Of("jurisdiction", answer.Jurisdiction)}: {answer.Gives ?? t["finding.undetermined"]}" : null],
            FieldLook.Date => [written.Shown(at) is { } date ? PartialDate.TryParse(date, null, out var day) ? Dates.Long(day, t.Language) : date : null],
            _ => [written.Shown(at) is { } text ? Word(text) : null],
        };
        return string.Join('\n', lines.Where(l => !string.IsNullOrWhiteSpace(l))) is { Length: > 0 } said ? said : t["application.empty"];

        string Word(string code) => field.Look is FieldLook.Choice or FieldLook.Boxes ? FieldChoices.Of(field, t, register, [.. written.Data.Arms.Select(a => (a.Key ?? "", a.Label?.ForTheWorld ?? a.Key ?? ""))]).FirstOrDefault(c => c.Code == code).Text ?? code : code;
    }
}
