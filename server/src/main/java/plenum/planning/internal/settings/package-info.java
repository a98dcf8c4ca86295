/** How teams plan and count. */
package plenum.planning.internal.settings;
