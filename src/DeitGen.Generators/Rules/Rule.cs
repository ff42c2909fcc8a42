namespace DeitGen.Generators.Rules;

/// <summary>A row of the rule table: an id that never changes, and a message with holes for the values found.</summary>
internal sealed record Rule(string Id, Severity Severity, string Title, string Message);
