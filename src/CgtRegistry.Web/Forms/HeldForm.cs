namespace CgtRegistry.Web.Forms;

/// <summary>A form that could not be taken because of who sent it, not because of what it says.</summary>
/// <param name="Address">Where it was sent.</param>
/// <param name="Values">What was typed, by field.</param>
/// <param name="Account">Who typed it; none where nobody needs to be signed in.</param>
public sealed record HeldForm(string Address, Dictionary<string, string[]> Values, Guid? Account);
