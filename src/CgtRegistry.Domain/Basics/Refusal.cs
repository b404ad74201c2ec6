namespace CgtRegistry.Domain.Basics;

/// <summary>Why an act is not done, and what the person can do now. A refusal changes nothing.</summary>
/// <param name="Code">Stable, in kebab case, the same on pages and in the API.</param>
/// <param name="Text">What stands in the way.</param>
/// <param name="ToDo">What to do next.</param>
/// <param name="Field">The field it is about, as a JSON pointer, where it is about one.</param>
public sealed record Refusal(string Code, LocalText Text, LocalText ToDo, string? Field = null);
