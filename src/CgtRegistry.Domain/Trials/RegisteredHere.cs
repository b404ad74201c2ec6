namespace CgtRegistry.Domain.Trials;

/// <summary>How a trial stands registered in this register. Its versions are the versions of its record.</summary>
/// <param name="On">The day of registration (WHO item 2): the day its first version became public; it never moves.</param>
/// <param name="ChangedOn">The day of this version.</param>
/// <param name="ConfirmedOn">The day the record was last confirmed, by a change or without one.</param>
/// <param name="Investigator">
/// SHA-256 over a secret salt and the name of the principal investigator, hexadecimal. The name stands beside it as long as its
/// bearer does not have it erased; after that nothing leads back to it.
/// </param>
public sealed record RegisteredHere(DateOnly On, DateOnly ChangedOn, DateOnly ConfirmedOn, string? Investigator = null);
