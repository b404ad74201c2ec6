using CgtRegistry.Domain.Basics;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Trials.Import.Staff;

/// <summary>Why a file is not read, in words; what the readers say is written for the command line.</summary>
internal static class TrialFileRefusalTexts
{
    /// <summary>The refusal of a rule of the readers.</summary>
    public static Refusal Of(string rule)
    {
        var key = Texts.Vi.Find($"refused-file.{rule}") is null ? "refused-file.other" : $"refused-file.{rule}";
        return new Refusal(rule, Texts.Both(key), Texts.Both($"{key}.do"), "file");
    }
}
