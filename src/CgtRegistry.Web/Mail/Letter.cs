using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Web.Mail;

/// <summary>
/// What is told to somebody about their work. Its words are the texts <c>letter.{template}.subject</c> and
/// <c>letter.{template}.body</c>; the places in them are filled from the values. Values are numbers of files, names of
/// institutions, days and public reasons: nothing of a draft, nothing of a person.
/// </summary>
/// <param name="Template">Names its texts.</param>
/// <param name="Address">The page it leads to, without the language: <c>/staff/reviews/…</c>.</param>
/// <param name="Values">What fills the places.</param>
public sealed record Letter(string Template, string? Address, params (string Name, LocalText Value)[] Values)
{
    /// <summary>Whether it is also mailed; otherwise it only lies in the inbox.</summary>
    public bool Mailed { get; init; } = true;
}
